package org.shangwen.crawler.frontier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a visit of an address ended.
 *
 * @param result what it came to
 * @param outcome the name it is remembered under, such as {@code new} or {@code http_404}
 * @param etag the {@code ETag} of what was sent, or null
 * @param lastModified the {@code Last-Modified} of what was sent, or null
 * @param fingerprint the fingerprint of the article taken, or null
 * @param retryAfter how long the server asks to be left alone, or null
 */
public record VisitEnd(
        Result result,
        String outcome,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String fingerprint,
        @Nullable Duration retryAfter) {

    /** What a visit comes to. */
    public enum Result {
        /** Something new was sent. */
        TAKEN,
        /** It is as it was. */
        UNCHANGED,
        /** The server says that there is no such page. */
        MISSING,
        /** It could not be had this time. */
        FAILED,
        /** It must not be fetched. */
        REFUSED
    }

    /** The end of a visit that brought no page. */
    public static VisitEnd without(Result result, String outcome, @Nullable Duration retryAfter) {
        return new VisitEnd(result, outcome, null, null, null, retryAfter);
    }
}
