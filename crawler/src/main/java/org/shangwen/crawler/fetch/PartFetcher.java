package org.shangwen.crawler.fetch;

import java.time.Duration;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.fetch.FetchOutcome.Cause;
import org.shangwen.crawler.fetch.FetchOutcome.Failed;
import org.shangwen.crawler.frontier.HostSlots;
import org.shangwen.crawler.url.WebAddress;

/**
 * Fetches the further parts of articles while the visit of the first goes on, as politely and safely as other pages.
 * Safe to share between threads.
 */
public final class PartFetcher {

    /** A host that rests for longer is not waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Fetcher fetcher;
    private final HostSlots slots;
    private final String source;
    private final Duration delay;

    /**
     * @param source the id of the source the parts are fetched for
     * @param delay the source's delay
     */
    public PartFetcher(Fetcher fetcher, HostSlots slots, String source, Duration delay) {
        this.fetcher = fetcher;
        this.slots = slots;
        this.source = source;
        this.delay = delay;
    }

    /**
     * Fetches a part, and waits until its host is free.
     *
     * @throws IllegalArgumentException if it is no web address
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public FetchOutcome fetch(String url) throws InterruptedException {
        String host = HostSlots.hostOf(WebAddress.parse(url));
        if (!slots.hold(host, delay.compareTo(PATIENCE) > 0 ? delay : PATIENCE)) {
            return new Failed(Cause.TIMEOUT, 0, host + " asks for a long rest", null);
        }
        try {
            return fetcher.fetch(new FetchRequest(
                    source,
                    PageKind.PART.key(),
                    url,
                    null,
                    null,
                    fetcher.limits().pageBytes(),
                    delay));
        } finally {
            slots.release(host);
        }
    }
}
