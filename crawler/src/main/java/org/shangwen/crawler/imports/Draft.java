package org.shangwen.crawler.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a file, before it is an article. Whatever it lacks is null or empty.
 *
 * @param text the body: HTML, Markdown or plain
 * @param medium the name of the publisher
 * @param mediumId a short name of the publisher
 */
record Draft(
        @Nullable String title,
        @Nullable String text,
        @Nullable String url,
        @Nullable String author,
        @Nullable String published,
        @Nullable String medium,
        @Nullable String mediumId,
        @Nullable String image,
        List<String> tags) {

    Draft {
        tags = List.copyOf(tags);
    }

    Draft withTitle(String value) {
        return new Draft(value, text, url, author, published, medium, mediumId, image, tags);
    }
}
