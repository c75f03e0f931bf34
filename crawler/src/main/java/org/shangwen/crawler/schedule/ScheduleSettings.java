package org.shangwen.crawler.schedule;

import java.time.Duration;

/**
 * How schedules are kept.
 *
 * @param node the name of this program among those that share the database
 * @param threads how many sources are crawled at once
 * @param polling how often it is looked for what is due: the most by which a run begins late
 * @param grace how long runs that go on are waited for on closing, before they are interrupted
 */
public record ScheduleSettings(String node, int threads, Duration polling, Duration grace) {

    public ScheduleSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (polling.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException("polling must be at least 100 ms, not " + polling);
        }
    }

    /** The settings of a program that has its database to itself. */
    public static ScheduleSettings defaults() {
        return new ScheduleSettings("local", 4, Duration.ofSeconds(1), Duration.ofSeconds(10));
    }
}
