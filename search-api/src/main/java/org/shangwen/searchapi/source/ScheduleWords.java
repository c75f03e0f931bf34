package org.shangwen.searchapi.source;

import org.shangwen.crawler.source.Source.CrawlSchedule;

/** A schedule in a word or two. */
public final class ScheduleWords {

    private ScheduleWords() {}

    /** The cron expression, or {@code every PT30M}. */
    public static String of(CrawlSchedule schedule) {
        return switch (schedule) {
            case CrawlSchedule.Cron cron -> cron.expression();
            case CrawlSchedule.Every every -> "every " + every.interval();
        };
    }
}
