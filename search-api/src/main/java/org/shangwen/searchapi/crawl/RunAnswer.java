package org.shangwen.searchapi.crawl;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.searchapi.http.ShanghaiTime;

/**
 * A crawl run as the API tells it.
 *
 * @param trigger {@code schedule} or {@code user}
 * @param endedAt when it ended, or null while it runs
 * @param state {@code running}, {@code done}, {@code failed}, {@code interrupted} or {@code cancelled}
 * @param counts how many addresses had each outcome
 * @param note what an operator should know, or null
 */
public record RunAnswer(
        long id,
        CrawledSource source,
        String trigger,
        String startedAt,
        @Nullable String endedAt,
        String state,
        Map<String, Long> counts,
        @Nullable String note) {

    /** The run in the API's form. */
    public static RunAnswer of(CrawlRun run, SourceCatalog sources) {
        String name =
                sources.find(run.source()).map(Source::name).orElse(run.source().value());
        return new RunAnswer(
                run.id(),
                new CrawledSource(run.source().value(), name),
                run.trigger().name().toLowerCase(Locale.ROOT),
                ShanghaiTime.of(run.started()),
                run.ended() == null ? null : ShanghaiTime.of(run.ended()),
                run.state().name().toLowerCase(Locale.ROOT),
                new TreeMap<>(run.counts()),
                run.note());
    }

    /** The source of a run. */
    public record CrawledSource(String id, String name) {}
}
