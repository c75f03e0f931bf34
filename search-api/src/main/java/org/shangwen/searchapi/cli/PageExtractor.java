package org.shangwen.searchapi.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    ExtractedFields extract(String url, byte[] body) {
        Optional<Source> source =
                rules.stream().filter(rule -> rule.fits(url)).map(Rule::source).findFirst();
        ZoneId zone = source.map(Source::zone).orElse(ShanghaiTime.ZONE);
        return ExtractedFields.of(extractor.extract(
                HtmlPage.parse(url, body, null),
                PageContext.fetchedAt(clock.instant())
                        .withRule(source.map(Source::rule).orElse(null))
                        .withZone(zone)));
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
