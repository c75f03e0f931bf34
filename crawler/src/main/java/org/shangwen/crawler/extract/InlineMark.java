package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element within a line, such as a link or emphasis, and those around it.
 *
 * @param outer the next one around it, or null
 * @param tag what it is written as
 * @param address where a link leads; empty for other elements
 */
record InlineMark(@Nullable InlineMark outer, String tag, String address) {

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("cite", "em"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("u", "u"),
            Map.entry("ins", "u"),
            Map.entry("s", "s"),
            Map.entry("strike", "s"),
            Map.entry("del", "del"),
            Map.entry("mark", "mark"),
            Map.entry("code", "code"),
            Map.entry("kbd", "code"),
            Map.entry("samp", "code"),
            Map.entry("tt", "code"));

    /** What an inline element is written as; null for one that is left out, with its text staying. */
    static @Nullable String tag(String source) {
        return TAGS.get(source);
    }

    /** A mark and all around it; none for null. */
    static List<InlineMark> outermostFirst(@Nullable InlineMark mark) {
        List<InlineMark> marks = new ArrayList<>(4);
        for (InlineMark at = mark; at != null; at = at.outer) {
            marks.addFirst(at);
        }
        return marks;
    }

    /** Whether text within {@code mark} stands in such an element already. */
    static boolean within(@Nullable InlineMark mark, String tag) {
        for (InlineMark at = mark; at != null; at = at.outer) {
            if (at.tag.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
