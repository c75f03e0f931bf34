package org.shangwen.crawler.fetch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of fetching an address. */
public sealed interface FetchOutcome {

    /**
     * The server sent the page.
     *
     * @param reply the answer, from the last address if there were redirects
     */
    record Fetched(HttpReply reply) implements FetchOutcome {}

    /** The server says that the page is as it was when its validators were taken. */
    record NotModified() implements FetchOutcome {}

    /**
     * The site's robots.txt does not allow it, or cannot be read.
     *
     * @param reason why, for operators
     */
    record RefusedByRobots(String reason) implements FetchOutcome {}

    /**
     * The address, or one it redirects to, must not be connected to.
     *
     * @param reason why, for operators
     */
    record RefusedByGuard(String reason) implements FetchOutcome {}

    /**
     * There is no page to be had.
     *
     * @param cause why
     * @param status the HTTP status for {@link Cause#STATUS}, else 0
     * @param detail what happened, for operators
     * @param retryAfter how long the server asks to be left alone, or null
     */
    record Failed(
            Cause cause,
            int status,
            String detail,
            @Nullable Duration retryAfter) implements FetchOutcome {

        /** The name it is counted under, such as {@code timeout} or {@code http_404}. */
        public String name() {
            return cause == Cause.STATUS ? "http_" + status : cause.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a fetch failed. */
    enum Cause {
        /** The name does not resolve. */
        DNS,
        /** No connection. */
        CONNECT,
        /** No trusted encryption. */
        TLS,
        /** No answer, or no end of it, in time. */
        TIMEOUT,
        /** The connection broke, or the body is shorter than announced. */
        CUT_SHORT,
        /** What came is no HTTP. */
        PROTOCOL,
        /** The body does not decompress, or in an unknown way. */
        ENCODING,
        /** The body is larger than allowed. */
        TOO_LARGE,
        /** A redirect leads back to where it came from. */
        REDIRECT_LOOP,
        /** More redirects than allowed, or one that leads nowhere. */
        REDIRECTS,
        /** A status that says there is no page. */
        STATUS
    }
}
