package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code <meta>} elements of a page by lower-case name. */
final class Metas {

    private static final String[] KEYS = {"property", "name", "itemprop", "http-equiv"};
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 5000;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Metas() {}

    static Metas of(Document document) {
        return of(PageElements.of(document));
    }

    static Metas of(PageElements elements) {
        Metas metas = new Metas();
        for (Element meta : elements.tagged("meta")) {
            String content = Characters.tidy(Characters.cut(meta.attr("content"), LONGEST));
            if (!content.isEmpty()) {
                for (String key : KEYS) {
                    String name = meta.attr(key);
                    if (!name.isEmpty() && name.length() < LONGEST_NAME) {
                        metas.values
                                .computeIfAbsent(
                                        Characters.tidy(name).toLowerCase(Locale.ROOT), added -> new ArrayList<>())
                                .add(content);
                    }
                }
            }
        }
        return metas;
    }

    /** The first value of the first of these names that is there. */
    Optional<String> first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** All values of these names. */
    List<String> all(String... names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(values.getOrDefault(name, List.of()));
        }
        return all;
    }
}
