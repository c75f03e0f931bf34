package org.shangwen.searchapi.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.source.Source;
import org.shangwen.searchapi.crawl.RunAnswer;
import org.shangwen.searchapi.http.ShanghaiTime;

/**
 * A source as the API tells it.
 *
 * @param zone the zone of times on its pages
 * @param schedule when it is crawled: a cron expression, or {@code every PT30M}
 * @param enabled whether its schedule is in force
 * @param delayMs the least time between two requests to one host, in milliseconds
 * @param maxPages the most pages fetched in one run
 * @param terms the page with the site's terms of use, or null
 * @param nextRunAt when it is due next, or null if its schedule is not in force
 * @param lastRun the latest run, or null before the first
 */
record SourceAnswer(
        String id,
        String name,
        String homepage,
        String zone,
        String schedule,
        boolean enabled,
        long delayMs,
        int maxPages,
        @Nullable String terms,
        @Nullable String nextRunAt,
        @Nullable RunAnswer lastRun) {

    static SourceAnswer of(Source source, Crawler crawler) {
        Instant next = crawler.nextRun(source.id()).orElse(null);
        RunAnswer last = crawler.runs(source.id(), 1).stream()
                .findFirst()
                .map(run -> RunAnswer.of(run, crawler.sources()))
                .orElse(null);
        return new SourceAnswer(
                source.id().value(),
                source.name(),
                source.homepage(),
                source.zone().getId(),
                ScheduleWords.of(source.schedule()),
                source.enabled(),
                source.delay().toMillis(),
                source.maxPages(),
                source.terms(),
                next == null ? null : ShanghaiTime.of(next),
                last);
    }
}
