package org.shangwen.searchapi.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction;
import org.shangwen.crawler.extract.Extractor;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.extract.PageContext;
import org.shangwen.crawler.source.AddressGlob;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.searchapi.http.ShanghaiTime;
import org.shangwen.searchapi.workspace.Workspace;

/** Extracts saved pages as the crawler would: a page of a known source by that source's rule. */
final class PageExtractor {

    private final Extractor extractor = new Extractor();
    private final List<Rule> rules;
    private final InstantSource clock;

    PageExtractor(Path data, InstantSource clock) {
        this.rules = SourceCatalog.load(Workspace.sourcesFolder(data)).sources().stream()
                .map(Rule::new)
                .toList();
        this.clock = clock;
    }

    Extraction extract(String url, byte[] body) {
        return extractor.extract(
                HtmlPage.parse(url, body, null), context(source(url).orElse(null), clock.instant()));
    }

    /** The source whose article the page at an address would be. */
    Optional<Source> source(String url) {
        return rules.stream().filter(rule -> rule.fits(url)).map(Rule::source).findFirst();
    }

    /** What is known of a page of a source, or of none. */
    static PageContext context(@Nullable Source source, Instant fetched) {
        PageContext context = PageContext.fetchedAt(fetched).withZone(ShanghaiTime.ZONE);
        return source == null ? context : context.withRule(source.rule()).withZone(source.zone());
    }

    private record Rule(Source source, List<AddressGlob> articles) {

        Rule(Source source) {
            this(source, source.articles().stream().map(AddressGlob::of).toList());
        }

        boolean fits(String url) {
            return articles.stream().anyMatch(glob -> glob.matches(url));
        }
    }
}
