package org.shangwen.crawler.frontier;

import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.extract.FeedText;

/**
 * An address of a source as the frontier knows it. Times are milliseconds since 1970.
 *
 * @param source the source's id
 * @param identity the normal form of the address
 * @param url the address as found; what is fetched
 * @param kind what it is
 * @param depth how many links it is away from a seed
 * @param state where it stands
 * @param foundAt when it was first named
 * @param dueAt when it is to be visited; {@link #NEVER} if not again
 * @param fetchedAt when the server last sent it or said that it is unchanged, or null
 * @param waitMs how long it rests between visits
 * @param tries failures in a row
 * @param etag its {@code ETag}, or null
 * @param lastModified its {@code Last-Modified}, or null
 * @param listing the digest of what the page that lists it says of it, or null
 * @param fingerprint the fingerprint of the article last taken from it, or null
 * @param outcome the outcome of the last visit, or null
 * @param feed what a feed says of it, or null; known while it is in hand
 */
public record FrontierPage(
        String source,
        String identity,
        String url,
        PageKind kind,
        int depth,
        PageState state,
        long foundAt,
        long dueAt,
        @Nullable Long fetchedAt,
        long waitMs,
        int tries,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String listing,
        @Nullable String fingerprint,
        @Nullable String outcome,
        @Nullable FeedText feed) {

    /** A due time that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    /** A due time before all others: where seeds stand in line. */
    static final long FIRST = 0;

    /** The page after a visit that found it; what the visit does not tell stays as it was. */
    FrontierPage fetched(long at, long due, long wait, VisitEnd end) {
        boolean told = end.result() == VisitEnd.Result.TAKEN || end.etag() != null || end.lastModified() != null;
        return new FrontierPage(
                source,
                identity,
                url,
                kind,
                depth,
                PageState.DONE,
                foundAt,
                due,
                at,
                wait,
                0,
                told ? end.etag() : etag,
                told ? end.lastModified() : lastModified,
                listing,
                end.fingerprint() == null ? fingerprint : end.fingerprint(),
                end.outcome(),
                null);
    }

    /** The page after a visit that did not find it. */
    FrontierPage missed(PageState now, long due, int failures, String how) {
        return new FrontierPage(
                source,
                identity,
                url,
                kind,
                depth,
                now,
                foundAt,
                due,
                fetchedAt,
                waitMs,
                failures,
                etag,
                lastModified,
                listing,
                fingerprint,
                how,
                null);
    }

    /** Whether it is where runs begin. */
    public boolean isSeed() {
        return depth == 0;
    }
}
