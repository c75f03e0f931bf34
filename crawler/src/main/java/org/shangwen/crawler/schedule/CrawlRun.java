package org.shangwen.crawler.schedule;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.model.SourceId;

/**
 * One run over one source.
 *
 * @param id its number, rising
 * @param source the source
 * @param trigger what set it off
 * @param started when it began
 * @param ended when it ended, or null while it runs
 * @param state what became of it
 * @param counts how many addresses had each outcome, such as {@code new} → 12, {@code robots_refused} → 1
 * @param note what an operator should know, or null
 */
public record CrawlRun(
        long id,
        SourceId source,
        Trigger trigger,
        Instant started,
        @Nullable Instant ended,
        State state,
        Map<String, Long> counts,
        @Nullable String note) {

    public CrawlRun {
        counts = Map.copyOf(counts);
    }

    /** What sets a run off. */
    public enum Trigger {
        SCHEDULE,
        USER
    }

    /** What becomes of a run. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /** The program ended before it did. */
        INTERRUPTED,
        CANCELLED
    }
}
