package org.shangwen.searchapi.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction;

/**
 * What {@code extract} says of a page.
 *
 * @param id the id of the line that asked, left out if none did
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rejected) {

    static ExtractedFields of(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted found ->
                new ExtractedFields(
                        null,
                        found.title(),
                        found.author(),
                        found.published() == null
                                ? null
                                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(found.published()),
                        found.text(),
                        found.siteName(),
                        found.language(),
                        found.image(),
                        found.tags(),
                        found.canonicalUrl(),
                        null);
            case Extraction.Rejected no ->
                new ExtractedFields(null, null, null, null, null, null, null, null, List.of(), null, no.reason());
        };
    }

    ExtractedFields with(@Nullable JsonNode newId) {
        return new ExtractedFields(
                newId, title, author, publishedAt, text, site, language, image, tags, canonicalUrl, rejected);
    }
}
