package org.shangwen.searchapi.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.PageCharset;
import org.shangwen.crawler.extract.Explanation;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;
import org.shangwen.crawler.extract.Finding;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.extract.PageType;
import org.shangwen.crawler.source.Source;

/**
 * What {@code sources try} tells of a page.
 *
 * @param source the source whose rule was used, or null
 * @param rule whether that source has a rule
 * @param charset what the page was decoded with, and what it says of itself
 * @param type what the page is: {@code article}, {@code list} …
 * @param rejected why it is no article, or null
 * @param findings what each link of the chain found, field by field
 * @param firstLine the first line of the body, or null
 * @param lastLine the last line of the body, or null
 * @param paragraphs how many lines the body has
 * @param words how long the body is
 * @param nextPage the part that follows, or null
 */
record PageReport(
        String url,
        @Nullable String source,
        boolean rule,
        PageCharset charset,
        String type,
        @Nullable String rejected,
        List<Finding> findings,
        @Nullable String firstLine,
        @Nullable String lastLine,
        int paragraphs,
        int words,
        @Nullable String nextPage) {

    static PageReport of(HtmlPage page, @Nullable String contentType, @Nullable Source source, Explanation told) {
        PageCharset charset = PageCharset.of(page, contentType);
        String id = source == null ? null : source.id().value();
        boolean rule = source != null && source.rule() != null;
        return switch (told.extraction()) {
            case Extracted found -> {
                List<String> lines = List.of(found.text().split("\n"));
                yield new PageReport(
                        page.url(),
                        id,
                        rule,
                        charset,
                        ExtractedFields.word(PageType.ARTICLE),
                        null,
                        told.findings(),
                        lines.getFirst(),
                        lines.getLast(),
                        lines.size(),
                        found.words(),
                        found.nextPage());
            }
            case Rejected no ->
                new PageReport(
                        page.url(),
                        id,
                        rule,
                        charset,
                        ExtractedFields.word(no.type()),
                        no.reason(),
                        told.findings(),
                        null,
                        null,
                        0,
                        0,
                        null);
        };
    }
}
