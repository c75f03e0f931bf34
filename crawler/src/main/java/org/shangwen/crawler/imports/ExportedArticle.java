package org.shangwen.crawler.imports;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.url.UrlIdentity;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;

/**
 * Reads what {@code shangwen export} writes back to the same article, field by field. Other records, which have to be
 * made sense of, are {@link DraftFields}' to read.
 */
final class ExportedArticle {

    private final Map<?, ?> record;

    private ExportedArticle(Map<?, ?> record) {
        this.record = record;
    }

    /** The article, if the record is an exported one and whole. */
    static Optional<Article> of(Map<?, ?> record) {
        boolean exported = record.get("id") instanceof String
                && record.get("source") instanceof Map<?, ?>
                && record.get("text") instanceof String
                && record.get("paragraphs") instanceof List<?>
                && record.get("fetchedAt") instanceof String
                && record.get("ways") instanceof Map<?, ?>;
        try {
            return exported ? Optional.of(new ExportedArticle(record).article()) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            // Somebody changed it so that it is no article any more, but it may still be a record of some other kind.
            return Optional.empty();
        }
    }

    private Article article() {
        String url = text("url");
        String text = required("text");
        Map<?, ?> source = map("source");
        SourceId sourceId = new SourceId(String.valueOf(source.get("id")));
        // An article's id comes from its address, whatever the file says.
        ArticleId id = url == null ? new ArticleId(required("id")) : UrlIdentity.articleId(url);
        String base = url == null ? "" : url;
        return Article.builder(id, sourceId, required("title"), text)
                .sourceName(source.get("name") instanceof String name ? name : sourceId.value())
                .url(url)
                .subtitle(text("subtitle"))
                .author(text("author"))
                .origin(text("origin"))
                .editor(text("editor"))
                .published(time("publishedAt"))
                .modified(time("modifiedAt"))
                .html(text("html") == null ? null : SafeHtml.of(required("html"), base))
                .image(image())
                .tags(tags())
                .language(text("language") == null ? "und" : required("language"))
                .fetched(OffsetDateTime.parse(required("fetchedAt")).toInstant())
                .ways(ways())
                .build();
    }

    private Map<?, ?> map(String name) {
        return record.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private @Nullable String text(String name) {
        return record.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    private @Nullable OffsetDateTime time(String name) {
        String text = text(name);
        return text == null ? null : OffsetDateTime.parse(text);
    }

    private @Nullable String image() {
        String image = text("image");
        if (image != null) {
            UrlIdentity.normalise(image);
        }
        return image;
    }

    private List<String> tags() {
        return record.get("tags") instanceof List<?> tags
                ? tags.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    private Map<String, String> ways() {
        Map<String, String> ways = new TreeMap<>();
        map("ways").forEach((field, way) -> ways.put(String.valueOf(field), String.valueOf(way)));
        return ways;
    }
}
