package org.shangwen.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.shangwen.crawler.frontier.VisitEnd.Result;

/**
 * When an address is visited next. A page that has validators costs little to ask for and is asked for soon; each visit
 * that finds it unchanged doubles its rest, each change halves it. Failures wait four times longer each time. Seeds are
 * visited in every run whatever this says.
 */
final class RevisitPolicy {

    static final Duration SOON = Duration.ofMinutes(10);
    static final Duration WITHOUT_VALIDATORS = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration REFUSED = Duration.ofHours(24);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(2);
    private static final Duration LONGEST_RETRY = Duration.ofDays(7);
    private static final Duration QUIET_LISTING = Duration.ofHours(6);

    /** Older pages change no more. */
    private static final Duration OLD = Duration.ofDays(90);

    /** So many failures in a row are a matter of a day or two; then what feeds said of a page is not kept any longer. */
    private static final int PATIENCE = 6;

    /** So many times in a row a page has to be missing before it is gone. */
    private static final int CONFIRMATIONS = 3;

    private RevisitPolicy() {}

    /** The page as it stands after a visit. */
    static FrontierPage after(FrontierPage page, VisitEnd end, Instant now) {
        return switch (end.result()) {
            case TAKEN, UNCHANGED -> fetched(page, end, now);
            case MISSING -> page.tries() + 1 >= CONFIRMATIONS ? gone(page, end) : failed(page, end, now);
            case FAILED -> failed(page, end, now);
            case REFUSED ->
                page.missed(PageState.FAILED, now.plus(REFUSED).toEpochMilli(), page.tries(), end.outcome());
        };
    }

    private static FrontierPage fetched(FrontierPage page, VisitEnd end, Instant now) {
        boolean cheap = end.etag() != null || end.lastModified() != null;
        long least = (cheap ? SOON : WITHOUT_VALIDATORS).toMillis();
        long wait;
        if (page.fetchedAt() == null) {
            wait = least;
        } else if (end.result() == Result.TAKEN) {
            wait = Math.max(least, page.waitMs() / 2);
        } else {
            wait = Math.min(page.waitMs() * 2, LONGEST.toMillis());
        }
        boolean old = now.toEpochMilli() - page.foundAt() > OLD.toMillis();
        return page.fetched(now.toEpochMilli(), old ? FrontierPage.NEVER : now.toEpochMilli() + wait, wait, end);
    }

    private static FrontierPage gone(FrontierPage page, VisitEnd end) {
        return page.missed(PageState.GONE, FrontierPage.NEVER, page.tries() + 1, end.outcome());
    }

    private static FrontierPage failed(FrontierPage page, VisitEnd end, Instant now) {
        long factor = 1L << (2 * Math.min(page.tries(), 10));
        long retry = Math.min(FIRST_RETRY.toMillis() * factor, LONGEST_RETRY.toMillis());
        long asked = end.retryAfter() == null ? 0 : end.retryAfter().toMillis();
        long due = now.toEpochMilli() + Math.max(retry, asked);
        return page.missed(PageState.FAILED, due, page.tries() + 1, end.outcome());
    }

    /** Whether the page's article is still to come, so that what a feed says of it may be wanted. */
    static boolean isAwaited(FrontierPage page) {
        return page.state() == PageState.FAILED && page.tries() > 0 && page.tries() < PATIENCE;
    }

    /**
     * Whether a page that lists it anew makes a visit worth while. A listing that changes with every look soon counts
     * for little, because the visits that find nothing new lengthen the page's rest.
     */
    static boolean heedsListing(FrontierPage page, Instant now) {
        if (page.fetchedAt() == null || page.waitMs() <= WITHOUT_VALIDATORS.toMillis()) {
            return true;
        }
        long quiet = Math.min(page.waitMs() / 4, QUIET_LISTING.toMillis());
        return now.toEpochMilli() >= page.fetchedAt() + quiet;
    }
}
