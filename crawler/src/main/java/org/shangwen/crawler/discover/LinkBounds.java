package org.shangwen.crawler.discover;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Bounds that real article addresses keep and that endless calendars, facets and ever deeper paths do not. */
final class LinkBounds {

    static final int LINKS_PER_PAGE = 1_000;
    static final int LINKS_PER_SITEMAP = 50_000;

    private static final int MAX_LENGTH = 512;
    private static final int MAX_PARAMETERS = 8;
    private static final int MAX_SEGMENT_REPEATS = 3;

    private LinkBounds() {}

    static boolean hold(URI url) {
        String path = url.getRawPath();
        String query = url.getRawQuery();
        return path.length() <= MAX_LENGTH
                && (query == null || (query.length() <= MAX_LENGTH && query.split("&", -1).length <= MAX_PARAMETERS))
                && url.getRawUserInfo() == null
                && fewRepeats(path);
    }

    private static boolean fewRepeats(String path) {
        Map<String, Integer> counts = new HashMap<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty() && counts.merge(segment, 1, Integer::sum) > MAX_SEGMENT_REPEATS) {
                return false;
            }
        }
        return true;
    }
}
