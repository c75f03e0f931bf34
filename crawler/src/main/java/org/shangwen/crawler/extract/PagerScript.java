package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The pager that government and newspaper sites write by a script: {@code createPageHTML(3, 0, "t2021_1", "html")} says
 * that this is the first of three parts, of which the second is {@code t2021_1_1.html}.
 */
final class PagerScript {

    private static final String CALL = "createPageHTML(";
    private static final int LONGEST = 300;

    /** The call stands in a script of its own. */
    private static final int LONGEST_SCRIPT = 5000;

    private PagerScript() {}

    /**
     * The address of the part after the one at {@code url}.
     *
     * @param scripts the page's scripts
     */
    static Optional<String> next(List<Element> scripts, String url) {
        for (Element script : scripts) {
            String text = script.data();
            int at = text.length() > LONGEST_SCRIPT ? -1 : text.lastIndexOf(CALL);
            int end = at < 0 ? -1 : text.indexOf(')', at);
            if (end > 0 && end - at < LONGEST) {
                Optional<String> next =
                        next(text.substring(at + CALL.length(), end).split(",", 6), url);
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> next(String[] arguments, String url) {
        if (arguments.length < 4) {
            return Optional.empty();
        }
        String parts = bare(arguments[0]);
        String own = bare(arguments[1]);
        if (!PagedAddress.isNumber(parts)
                || !PagedAddress.isNumber(own)
                || Integer.parseInt(own) + 1 >= Integer.parseInt(parts)) {
            return Optional.empty();
        }
        String name = bare(arguments[2]) + "_" + (Integer.parseInt(own) + 1) + "." + bare(arguments[3]);
        Optional<PagedAddress> here = PagedAddress.of(url);
        return WebAddress.resolve(url, name)
                .filter(address -> here.isPresent()
                        && PagedAddress.of(address)
                                .filter(found -> found.follows(here.get()) > 0)
                                .isPresent());
    }

    private static String bare(String argument) {
        return argument.replace("\"", "").replace("'", "").strip();
    }
}
