package org.shangwen.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One article as extracted: clean text and what is known about it. Immutable and safe to share between threads.
 *
 * @param id the identity, stable over re-fetching and re-importing
 * @param source the source it came from
 * @param sourceName the source's name for readers, such as 人人都是产品经理
 * @param url the address to open, http or https, or null for an import that names none
 * @param title the headline without the site's suffix; never blank, at most {@value #MAX_TITLE} characters
 * @param subtitle the second headline under the first, or null; never the page's description
 * @param author who wrote it, or null; several names are joined by {@code 、}
 * @param origin the medium that the page says the text was taken from (来源, 转载自), or null
 * @param editor who edited it (责任编辑), or null
 * @param published when it was published, with its zone offset, or null
 * @param modified when it was changed, after {@code published}, or null
 * @param text the body as plain text, one paragraph a line, without headline, by-line and noise; never blank
 * @param html the body as sanitised HTML: paragraphs, headings, lists, tables, quotes, pictures and links with absolute
 *     http or https addresses, no scripts, styles or event attributes; or null if only text came in
 * @param image the address of the lead image, http or https, or null
 * @param tags the page's own tags and categories, in its order
 * @param language the BCP 47 tag of the text: {@code zh-Hans}, {@code zh-Hant}, {@code en} …, or {@code und}
 * @param fetched when the page was fetched or imported
 * @param ways for each field found, the way it was found, such as {@code author} → {@code json-ld}
 */
public record Article(
        ArticleId id,
        SourceId source,
        String sourceName,
        @Nullable String url,
        String title,
        @Nullable String subtitle,
        @Nullable String author,
        @Nullable String origin,
        @Nullable String editor,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        String text,
        @Nullable String html,
        @Nullable String image,
        List<String> tags,
        String language,
        Instant fetched,
        Map<String, String> ways) {

    /** Longer titles are refused; extraction cuts before. */
    public static final int MAX_TITLE = 300;

    /**
     * @throws IllegalArgumentException if title or text is blank or the title too long
     */
    public Article {
        if (title.isBlank() || title.length() > MAX_TITLE) {
            throw new IllegalArgumentException(
                    "article title must have 1 to " + MAX_TITLE + " characters, not " + title.length());
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("article text must not be blank (title: " + title + ")");
        }
        tags = List.copyOf(tags);
        ways = Map.copyOf(ways);
    }

    /** The length of the text in words, as {@link WordCount} counts them. */
    public int words() {
        return WordCount.of(text);
    }

    /** The paragraphs of the text, in order. */
    public List<String> paragraphs() {
        return List.of(text.split("\n"));
    }

    /**
     * A digest of what the article says. Two articles with the same id and the same fingerprint are the same version;
     * the times of fetching and change, the HTML form (its picture addresses may be signed anew at each visit) and the
     * ways of finding do not count.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String fingerprint() {
        List<String> parts = new ArrayList<>();
        parts.add(source.value());
        parts.add(sourceName);
        parts.add(Objects.toString(url, ""));
        parts.add(title);
        parts.add(Objects.toString(subtitle, ""));
        parts.add(Objects.toString(author, ""));
        parts.add(Objects.toString(origin, ""));
        parts.add(Objects.toString(editor, ""));
        parts.add(Objects.toString(published, ""));
        parts.add(text);
        parts.add(Objects.toString(image, ""));
        parts.add(language);
        parts.addAll(tags);
        byte[] bytes = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(ArticleId.Sha256.digest(bytes));
    }

    /** Begins an article with what every article has. */
    public static Builder builder(ArticleId id, SourceId source, String title, String text) {
        return new Builder(id, source, title, text);
    }

    /** Gathers the optional parts of an article by name. Not thread-safe. */
    public static final class Builder {
        private final ArticleId id;
        private final SourceId source;
        private final String title;
        private final String text;
        private String sourceName;
        private @Nullable String url;
        private @Nullable String subtitle;
        private @Nullable String author;
        private @Nullable String origin;
        private @Nullable String editor;
        private @Nullable OffsetDateTime published;
        private @Nullable OffsetDateTime modified;
        private @Nullable String html;
        private @Nullable String image;
        private List<String> tags = List.of();
        private String language = "und";
        private Instant fetched = Instant.EPOCH;
        private Map<String, String> ways = new TreeMap<>();

        private Builder(ArticleId id, SourceId source, String title, String text) {
            this.id = id;
            this.source = source;
            this.sourceName = source.value();
            this.title = title;
            this.text = text;
        }

        public Builder sourceName(String value) {
            sourceName = value;
            return this;
        }

        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        public Builder subtitle(@Nullable String value) {
            subtitle = value;
            return this;
        }

        public Builder author(@Nullable String value) {
            author = value;
            return this;
        }

        public Builder origin(@Nullable String value) {
            origin = value;
            return this;
        }

        public Builder editor(@Nullable String value) {
            editor = value;
            return this;
        }

        public Builder published(@Nullable OffsetDateTime value) {
            published = value;
            return this;
        }

        public Builder modified(@Nullable OffsetDateTime value) {
            modified = value;
            return this;
        }

        public Builder html(@Nullable String value) {
            html = value;
            return this;
        }

        public Builder image(@Nullable String value) {
            image = value;
            return this;
        }

        public Builder tags(List<String> value) {
            tags = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder fetched(Instant value) {
            fetched = value;
            return this;
        }

        public Builder ways(Map<String, String> value) {
            ways = value;
            return this;
        }

        public Article build() {
            return new Article(
                    id,
                    source,
                    sourceName,
                    url,
                    title,
                    subtitle,
                    author,
                    origin,
                    editor,
                    published,
                    modified,
                    text,
                    html,
                    image,
                    tags,
                    language,
                    fetched,
                    ways);
        }
    }
}
