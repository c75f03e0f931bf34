package org.shangwen.crawler.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells which part of a page an element stands in. */
final class PageParts {

    private static final Set<String> TAGS = Set.of("aside", "footer", "nav");
    private static final int HIGHEST = 8;

    private PageParts() {}

    /** Whether it stands among comments, related articles or what frames the page. */
    static boolean isAside(Element element) {
        @Nullable Element at = element;
        for (int i = 0; i < HIGHEST && at != null && !at.normalName().equals("body"); i++) {
            if (TAGS.contains(at.normalName()) || (i > 0 && Names.of(at).noise())) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
