package org.shangwen.crawler;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.Parts.Had;
import org.shangwen.crawler.Parts.Missing;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.url.UrlIdentity;

/** Gathers the further parts of an article that stands on several pages: each part names the next. */
final class FollowingParts {

    static final int MOST_PARTS = 20;

    /** Parsed pages are several times as large as they came, and all parts are in memory at once. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final NextPart next;
    private final Parts parts;
    private final Set<String> seen = new HashSet<>();
    private final List<HtmlPage> pages = new ArrayList<>();
    private int bytes;

    FollowingParts(NextPart next, Parts parts) {
        this.next = next;
        this.parts = parts;
    }

    /** Reads a part for the address of the one that follows it. */
    @FunctionalInterface
    interface NextPart {
        @Nullable
        String after(HtmlPage part);
    }

    /**
     * The parts that could be had.
     *
     * @param pages in their order
     * @param missing why there are no more although the last one names another, or null
     */
    record Gathered(List<HtmlPage> pages, @Nullable String missing) {}

    /** The parts after the first page, which names the second. */
    Gathered after(HtmlPage first, String second) {
        seen.add(UrlIdentity.normalise(first.url()));
        String missing = null;
        String at = second;
        while (at != null && missing == null) {
            missing = refusal(first, at);
            if (missing == null) {
                switch (parts.at(at)) {
                    case Missing none -> missing = none.reason();
                    case Had had -> {
                        bytes += had.bytes();
                        pages.add(had.page());
                        at = next.after(had.page());
                    }
                }
            }
        }
        return new Gathered(List.copyOf(pages), missing == null ? null : "part " + at + ": " + missing);
    }

    private @Nullable String refusal(HtmlPage first, String part) {
        try {
            String identity = UrlIdentity.normalise(part);
            if (!host(identity).equals(host(UrlIdentity.normalise(first.url())))) {
                return "it is on another host";
            }
            if (!seen.add(identity)) {
                return "it was there before";
            }
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        if (pages.size() == MOST_PARTS) {
            return "more than " + MOST_PARTS + " parts";
        }
        return bytes > MOST_BYTES ? "the parts are larger than " + MOST_BYTES + " bytes" : null;
    }

    private static String host(String identity) {
        return URI.create(identity).getAuthority();
    }
}
