package org.shangwen.crawler.frontier;

import java.util.Locale;

/** Where an address stands. */
public enum PageState {
    /** Waits for a visit, from its due time on. */
    DUE,
    /** A run has it in hand; after an abrupt end it is due again. */
    IN_PROGRESS,
    /** What was there is durable; it is due again at its due time. */
    DONE,
    /** Confirmed to be gone; visited again only if a page lists it anew. */
    GONE,
    /** The last visit failed; it is due again at its due time. */
    FAILED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PageState ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
