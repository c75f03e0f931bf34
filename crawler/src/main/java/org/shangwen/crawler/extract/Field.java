package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of an article.
 *
 * @param name its name
 * @param ask asks a link for it
 * @param links the links that may know it, the one believed most first: measured on pages whose fields are known
 */
record Field<T>(String name, Function<ChainLink, Optional<Found<T>>> ask, List<String> links) {

    static final Field<String> TITLE = new Field<>(
            "title", ChainLink::title, List.of("site-rule", "headline", "meta", "json-ld", "state", "named", "feed"));
    static final Field<String> SUBTITLE =
            new Field<>("subtitle", ChainLink::subtitle, List.of("site-rule", "json-ld", "headline", "state", "named"));
    static final Field<String> AUTHOR = new Field<>(
            "author",
            ChainLink::author,
            List.of("site-rule", "json-ld", "headline", "meta", "text", "named", "json-ld-reference", "state", "feed"));
    static final Field<String> ORIGIN = new Field<>(
            "origin", ChainLink::origin, List.of("site-rule", "headline", "meta", "named", "text", "json-ld", "state"));
    static final Field<String> EDITOR =
            new Field<>("editor", ChainLink::editor, List.of("site-rule", "headline", "meta", "text", "json-ld"));
    static final Field<OffsetDateTime> PUBLISHED = new Field<>(
            "published",
            ChainLink::published,
            List.of(
                    "site-rule",
                    "json-ld",
                    "meta",
                    "microdata",
                    "headline",
                    "address",
                    "time",
                    "named",
                    "script",
                    "state",
                    "canonical",
                    "text",
                    "feed"));
    static final Field<OffsetDateTime> MODIFIED = new Field<>(
            "modified",
            ChainLink::modified,
            List.of("site-rule", "json-ld", "meta", "microdata", "headline", "text", "state"));
    static final Field<String> IMAGE = new Field<>(
            "image", ChainLink::image, List.of("site-rule", "meta", "json-ld", "text", "generic", "state", "feed"));
    static final Field<List<String>> TAGS =
            new Field<>("tags", ChainLink::tags, List.of("site-rule", "meta", "json-ld", "state", "feed"));
}
