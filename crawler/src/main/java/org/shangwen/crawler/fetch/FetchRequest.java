package org.shangwen.crawler.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.FeedText;

/**
 * A page to fetch.
 *
 * @param source the id of the source it is fetched for
 * @param kind what it is, as archived with it, such as {@code article}
 * @param url its address as found
 * @param etag the {@code ETag} it had, or null
 * @param lastModified the {@code Last-Modified} it had, or null
 * @param maxBytes the most bytes it may have, decompressed
 * @param delay the least rest of its host after an answer
 * @param feed what a feed says of it, as archived with it, or null
 */
public record FetchRequest(
        String source,
        String kind,
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        int maxBytes,
        Duration delay,
        @Nullable FeedText feed) {

    /** A page of which no feed says anything. */
    public FetchRequest(
            String source,
            String kind,
            String url,
            @Nullable String etag,
            @Nullable String lastModified,
            int maxBytes,
            Duration delay) {
        this(source, kind, url, etag, lastModified, maxBytes, delay, null);
    }
}
