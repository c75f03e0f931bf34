package org.shangwen.crawler.schedule;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is ticked. */
final class TickedClock implements InstantSource {

    private final SettableClock settable = new SettableClock();

    TickedClock(String start) {
        settable.set(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return settable.now();
    }

    void tick(Duration by) {
        settable.tick(by);
    }

    void set(String time) {
        settable.set(Instant.parse(time));
    }

    /** The same clock as db-scheduler's test helper takes it. */
    SettableClock settable() {
        return settable;
    }
}
