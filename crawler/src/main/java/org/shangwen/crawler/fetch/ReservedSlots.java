package org.shangwen.crawler.fetch;

import edu.uci.ics.crawler4j.PolitenessServer;
import edu.uci.ics.crawler4j.url.WebURL;

/**
 * Politeness within crawler4j's fetcher: none, because the frontier hands out an address only when its host is free, and
 * {@link Fetcher} waits for the host's rest before every request.
 */
final class ReservedSlots implements PolitenessServer {

    @Override
    public long applyPoliteness(WebURL url) {
        return NO_POLITENESS_APPLIED;
    }
}
