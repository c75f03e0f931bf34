package org.shangwen.crawler.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a file, before it is an article. Whatever it lacks is null or empty.
 *
 * @param modified when it was changed
 * @param origin the name of the medium it was taken from
 * @param text the body: HTML, Markdown or plain
 * @param medium the name of the publisher
 * @param mediumId a short name of the publisher
 */
record Draft(
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String text,
        @Nullable String url,
        @Nullable String author,
        @Nullable String origin,
        @Nullable String editor,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String medium,
        @Nullable String mediumId,
        @Nullable String image,
        List<String> tags) {

    Draft {
        tags = List.copyOf(tags);
    }

    Draft withTitle(String value) {
        return new Draft(
                value, subtitle, text, url, author, origin, editor, published, modified, medium, mediumId, image, tags);
    }
}
