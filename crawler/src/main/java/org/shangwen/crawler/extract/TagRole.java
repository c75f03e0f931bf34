package org.shangwen.crawler.extract;

import java.util.HashMap;
import java.util.Map;

/** What an element does to the text it stands in. */
enum TagRole {
    /** What it holds is not read. */
    UNREAD,
    /** Ends a line. */
    BREAK,
    /** Marks text within a line. */
    INLINE,
    /** A box of its own that is no body. */
    CHROME,
    /** A box of its own. */
    BOX;

    private static final Map<String, TagRole> ROLES = new HashMap<>();

    static {
        put(
                UNREAD,
                "script style noscript template iframe object embed svg canvas audio video map select textarea button"
                        + " input datalist progress dialog head");
        put(BREAK, "br hr");
        put(
                INLINE,
                "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p q rb rp rt"
                        + " ruby s samp small span strike strong sub sup time tt u var wbr");
        put(CHROME, "nav footer aside header menu");
    }

    private static void put(TagRole role, String tags) {
        for (String tag : tags.split(" ", -1)) {
            ROLES.put(tag, role);
        }
    }

    /** The role of elements of this name, in small letters. */
    static TagRole of(String tag) {
        return ROLES.getOrDefault(tag, BOX);
    }
}
