package org.shangwen.crawler.schedule;

import org.shangwen.crawler.schedule.CrawlRun.Trigger;
import org.shangwen.model.SourceId;

/** Crawls a source, from begin to end. Safe to use from many threads. */
@FunctionalInterface
public interface SourceRunner {

    /**
     * Crawls a source and returns when the run has ended.
     *
     * @throws IllegalStateException if the source cannot be crawled now, above all because it is being crawled: the run
     *     is skipped, and the source is due again at its next time
     */
    CrawlRun run(SourceId source, Trigger trigger);
}
