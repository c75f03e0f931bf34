package org.shangwen.searchapi.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction;
import org.shangwen.crawler.extract.PageType;

/**
 * What {@code extract} says of a page.
 *
 * @param id the id of the line that asked, left out if none did
 * @param nextPage the address of the part that follows, of an article on several pages
 * @param type what the page is, such as {@code list}, left out if it is an article
 * @param rejected why the page is no article, left out if it is one
 */
record ExtractedFields(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode id,
        @Nullable String title,
        @Nullable String author,
        @Nullable String publishedAt,
        @Nullable String text,
        @Nullable String site,
        @Nullable String language,
        @Nullable String image,
        List<String> tags,
        @Nullable String canonicalUrl,
        @Nullable String subtitle,
        @Nullable String origin,
        @Nullable String editor,
        @Nullable String modifiedAt,
        @Nullable String html,
        @Nullable Integer words,
        @Nullable String nextPage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rejected) {

    static ExtractedFields of(@Nullable JsonNode id, Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted found -> found(id, found);
            case Extraction.Rejected no -> rejected(id, word(no.type()), no.reason());
        };
    }

    private static ExtractedFields found(@Nullable JsonNode id, Extraction.Extracted found) {
        return new ExtractedFields(
                id,
                found.title(),
                found.author(),
                time(found.published()),
                found.text(),
                found.siteName(),
                found.language(),
                found.image(),
                found.tags(),
                found.canonicalUrl(),
                found.subtitle(),
                found.origin(),
                found.editor(),
                time(found.modified()),
                found.html(),
                found.words(),
                found.nextPage(),
                null,
                null);
    }

    private static ExtractedFields rejected(@Nullable JsonNode id, String type, String reason) {
        return new ExtractedFields(
                id, null, null, null, null, null, null, null, List.of(), null, null, null, null, null, null, null, null,
                type, reason);
    }

    /** A page type as scripts read it. */
    static String word(PageType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
