package org.shangwen.crawler;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.crawler.schedule.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the record of one run while it goes on, and how it ended. */
final class RunRecord {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecord.class);

    private final RunStore runs;
    private final CrawlRun run;
    private final Tally tally;
    private final Crawl crawl;
    private final Consumer<CrawlRun> progress;
    private final ScheduledExecutorService ticker;

    RunRecord(
            RunStore runs,
            CrawlRun run,
            Tally tally,
            Crawl crawl,
            Consumer<CrawlRun> progress,
            ScheduledExecutorService ticker) {
        this.runs = runs;
        this.run = run;
        this.tally = tally;
        this.crawl = crawl;
        this.progress = progress;
        this.ticker = ticker;
    }

    /** Runs the crawl to its end, whatever that is. */
    CrawlRun keep() {
        LOG.info("run_began source={} run={}", run.source(), run.id());
        ScheduledFuture<?> ticks = ticker.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
        State state = State.FAILED;
        String note = null;
        try {
            crawl.run();
            state = crawl.stopped() ? State.INTERRUPTED : crawl.reachedSource() ? State.DONE : State.FAILED;
            note = crawl.note();
        } catch (RuntimeException | Error e) {
            LOG.error("run_broke source={} run={}", run.source(), run.id(), e);
            note = reason(e);
        }
        ticks.cancel(false);
        CrawlRun ended = end(state, note);
        LOG.info("run_ended source={} run={} state={} counts={}", run.source(), run.id(), state, ended.counts());
        progress.accept(ended);
        return ended;
    }

    private synchronized CrawlRun end(State state, @Nullable String note) {
        return runs.finish(run.id(), state, crawl.counts(tally), note);
    }

    private void tick() {
        try {
            progress.accept(step());
        } catch (RuntimeException e) {
            // The run may have ended meanwhile; and a listener's trouble is not the run's.
            LOG.debug("progress_missed run={}", run.id(), e);
        }
    }

    private synchronized CrawlRun step() {
        return runs.progress(run.id(), crawl.counts(tally));
    }

    /** The innermost reason: crawler4j wraps what its workers threw. */
    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e.getClass().getSimpleName() + ": " + e.getMessage() : reason(cause);
    }
}
