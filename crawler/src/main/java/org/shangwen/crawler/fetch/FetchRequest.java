package org.shangwen.crawler.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
 */
public record FetchRequest(
        String source,
        String kind,
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        int maxBytes,
        Duration delay) {}
