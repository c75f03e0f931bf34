package org.shangwen.crawler.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an article: the last resort for its fields, and for its text if the page has none.
 *
 * @param title its headline
 * @param author who wrote it, or null
 * @param published when, in the feed's own words, or null
 * @param html its text, marked up or plain, possibly shortened; or null
 * @param tags its categories
 */
public record FeedText(
        String title,
        @Nullable String author,
        @Nullable String published,
        @Nullable String html,
        List<String> tags) {
    public FeedText {
        tags = List.copyOf(tags);
    }
}
