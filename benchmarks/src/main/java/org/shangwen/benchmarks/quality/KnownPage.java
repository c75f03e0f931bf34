package org.shangwen.benchmarks.quality;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved page and what is known to be right for it; null is not known.
 *
 * @param id its id
 * @param file the page, possibly gzipped
 * @param url its address, or empty
 * @param contentType the HTTP content type it came with, or null
 * @param fetched when it was fetched
 * @param following the further pages of the article
 * @param article whether it is an article
 * @param text its text, one paragraph a line
 * @param title its headline
 * @param author who wrote it
 * @param day the day of publication, {@code yyyy-mm-dd}
 */
record KnownPage(
        String id,
        Path file,
        String url,
        @Nullable String contentType,
        Instant fetched,
        List<Part> following,
        boolean article,
        @Nullable String text,
        @Nullable String title,
        @Nullable String author,
        @Nullable String day) {

    KnownPage {
        following = List.copyOf(following);
    }

    /** A further page of an article. */
    record Part(String url, Path file) {}
}
