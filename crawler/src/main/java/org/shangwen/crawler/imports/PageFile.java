package org.shangwen.crawler.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;
import org.shangwen.crawler.extract.Extractor;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.extract.PageContext;
import org.shangwen.model.Article;

/** Reads saved pages: what crawling would have made of them. */
final class PageFile {

    private static final String SAVED = "saved from url=(";

    private final ArticleMaker maker;
    private final Instant now;

    PageFile(ArticleMaker maker, Instant now) {
        this.maker = maker;
        this.now = now;
    }

    /**
     * @throws BadRecord if the page is no article
     */
    Article read(ImportFile file, LongConsumer bytes) throws IOException, BadRecord {
        byte[] content = file.content(bytes);
        String saved = savedFrom(content);
        Extraction extraction = new Extractor()
                .extract(HtmlPage.parse(saved == null ? "" : saved, content, null), PageContext.fetchedAt(now));
        return switch (extraction) {
            case Rejected rejected -> throw new BadRecord(rejected.reason());
            case Extracted page -> {
                String url = page.canonicalUrl() == null ? saved : page.canonicalUrl();
                Draft draft = new Draft(
                        page.title(),
                        null,
                        page.text(),
                        url,
                        page.author(),
                        null,
                        null,
                        page.published() == null ? null : page.published().toString(),
                        null,
                        page.siteName(),
                        null,
                        page.image(),
                        List.of());
                yield maker.make(draft, page, file.name());
            }
        };
    }

    /** The address that browsers note at the top of a saved page. */
    private static @Nullable String savedFrom(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 2000), StandardCharsets.ISO_8859_1);
        int at = head.indexOf(SAVED);
        int start = at < 0 ? -1 : head.indexOf(')', at) + 1;
        int end = start <= 0 ? -1 : head.indexOf("-->", start);
        String url = end < 0 ? "" : head.substring(start, end).strip();
        return url.startsWith("http://") || url.startsWith("https://") ? url : null;
    }
}
