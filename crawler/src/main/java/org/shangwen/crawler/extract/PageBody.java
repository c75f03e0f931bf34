package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A body that stands in regions of a page. */
final class PageBody {

    private static final int LONGEST_SELECTOR = 60;

    private PageBody() {}

    static Body of(List<BodyLine> lines, BodyPlace place) {
        return new Body(BodyLine.texts(lines), place, kept -> Optional.empty());
    }

    /** The element as a selector that people recognise: {@code div#article.content}. */
    static String selector(Element element) {
        StringBuilder selector = new StringBuilder(element.normalName());
        if (!element.id().isEmpty()) {
            selector.append('#').append(element.id());
        }
        String classes = element.className().strip();
        if (!classes.isEmpty()) {
            selector.append('.').append(classes.replaceAll("\\s+", "."));
        }
        return Characters.cut(Characters.tidy(selector), LONGEST_SELECTOR);
    }
}
