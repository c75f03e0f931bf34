package org.shangwen.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.Source.CrawlSchedule.Cron;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;
import org.shangwen.crawler.source.UnixCron;

/** The times of one source. */
sealed interface Timetable {

    /** The first time for a source that had no schedule before. */
    Instant first(Instant now);

    /**
     * The next time for a source whose run is over. Times that passed meanwhile are left out.
     *
     * @param due when the run was due
     * @param began when it began
     * @param now the time
     */
    Instant next(Instant due, Instant began, Instant now);

    /** What the database keeps of it, to notice a change. */
    String text();

    /**
     * The times of a source's schedule.
     *
     * @throws IllegalArgumentException if the source's cron expression is none or never fires
     */
    static Timetable of(Source source) {
        return switch (source.schedule()) {
            case Every every -> new Interval(every.interval());
            case Cron cron -> new CronTimes(cron(source, cron), source.zone());
        };
    }

    private static UnixCron cron(Source source, Cron cron) {
        try {
            return UnixCron.of(cron.expression());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "source " + source.id() + ": schedule.cron \"" + cron.expression() + "\" " + e.getMessage(), e);
        }
    }

    /** Always so long after the last run began; after a run that took longer, at the next multiple. */
    record Interval(Duration length) implements Timetable {

        @Override
        public Instant first(Instant now) {
            return now;
        }

        @Override
        public Instant next(Instant due, Instant began, Instant now) {
            long passed = Math.max(0, Duration.between(began, now).dividedBy(length));
            return began.plus(length.multipliedBy(passed + 1));
        }

        @Override
        public String text() {
            return "every " + length;
        }
    }

    /** By the clock of a zone. No time comes twice, even if the clock is set back. */
    record CronTimes(UnixCron cron, ZoneId zone) implements Timetable {

        @Override
        public Instant first(Instant now) {
            return cron.next(now, zone).orElseThrow(() -> new IllegalStateException(cron + " fires no more"));
        }

        @Override
        public Instant next(Instant due, Instant began, Instant now) {
            return first(now.isBefore(due) ? due : now);
        }

        @Override
        public String text() {
            return "cron " + cron + " " + zone;
        }
    }
}
