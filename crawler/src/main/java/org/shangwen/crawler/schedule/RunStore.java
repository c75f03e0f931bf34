package org.shangwen.crawler.schedule;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.crawler.schedule.CrawlRun.Trigger;
import org.shangwen.crawler.state.StateStore;
import org.shangwen.model.SourceId;

/**
 * The runs that go on and those that have ended. A source has at most one run that goes on, whoever begins it: the
 * database sees to that. Safe to share between threads.
 */
public final class RunStore {

    /** How many ended runs of a source are kept unless told otherwise. */
    public static final int KEPT = 1000;

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_LIST = 1000;

    private final Jdbi jdbi;
    private final String node;
    private final int kept;
    private final InstantSource clock;

    private RunStore(Jdbi jdbi, String node, int kept, InstantSource clock) {
        this.jdbi = jdbi;
        this.node = node;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Opens the runs of a database. Runs that this node left going on have been interrupted, and are marked so.
     *
     * @param node the name of this program among those that share the database
     * @param kept how many ended runs of a source are kept, at least 1; older ones are forgotten
     */
    public static RunStore open(StateStore state, String node, int kept, InstantSource clock) {
        if (kept < 1) {
            throw new IllegalArgumentException("kept runs must be at least 1, not " + kept);
        }
        RunStore store = new RunStore(state.jdbi(), node, kept, clock);
        store.markInterrupted();
        return store;
    }

    /**
     * Begins a run.
     *
     * @throws IllegalStateException if the source has a run that goes on
     */
    public CrawlRun begin(SourceId source, Trigger trigger) {
        Instant now = clock.instant();
        try {
            return jdbi.inTransaction(handle -> {
                long id = handle.createUpdate("insert into crawl_run (source, cause, node, started, state)"
                                + " values (:source, :cause, :node, :started, 'RUNNING')")
                        .bind("source", source.value())
                        .bind("cause", trigger.name())
                        .bind("node", node)
                        .bind("started", now.toEpochMilli())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(long.class)
                        .one();
                forgetOldRuns(handle, source);
                return RunRows.find(handle, id).orElseThrow();
            });
        } catch (UnableToExecuteStatementException e) {
            Optional<CrawlRun> other = running(source);
            if (other.isPresent()) {
                throw new IllegalStateException(
                        "source " + source + " is being crawled: run "
                                + other.get().id(),
                        e);
            }
            throw e;
        }
    }

    /**
     * Notes how far a run has come.
     *
     * @param counts how many addresses had each outcome so far
     * @throws IllegalStateException if the run does not go on
     */
    public CrawlRun progress(long id, Map<String, Long> counts) {
        return jdbi.inTransaction(handle -> {
            CrawlRun run = goingOn(handle, id);
            RunRows.writeCounts(handle, run, counts);
            return RunRows.find(handle, id).orElseThrow();
        });
    }

    /**
     * Ends a run.
     *
     * @param state what became of it; not {@link State#RUNNING}
     * @param counts how many addresses had each outcome in all
     * @param note what an operator should know, or null; cut after 1000 characters
     * @throws IllegalStateException if the run does not go on
     */
    public CrawlRun finish(long id, State state, Map<String, Long> counts, @Nullable String note) {
        if (state == State.RUNNING) {
            throw new IllegalArgumentException("run " + id + " cannot end as RUNNING");
        }
        return jdbi.inTransaction(handle -> {
            CrawlRun run = goingOn(handle, id);
            RunRows.writeCounts(handle, run, counts);
            RunRows.end(handle, id, state, endOf(run.started()), note == null ? null : cut(note));
            return RunRows.find(handle, id).orElseThrow();
        });
    }

    /**
     * The latest runs, newest first.
     *
     * @param source whose, or null for all
     * @param limit the most there are, from 1 to 1000
     */
    public List<CrawlRun> list(@Nullable SourceId source, int limit) {
        if (limit < 1 || limit > LONGEST_LIST) {
            throw new IllegalArgumentException("limit must be from 1 to " + LONGEST_LIST + ", not " + limit);
        }
        return jdbi.withHandle(handle -> RunRows.latest(handle, source, limit));
    }

    /** The run with this number. */
    public Optional<CrawlRun> find(long id) {
        return jdbi.withHandle(handle -> RunRows.find(handle, id));
    }

    /** The run of this source that goes on. */
    public Optional<CrawlRun> running(SourceId source) {
        return jdbi.withHandle(handle -> RunRows.running(handle, source));
    }

    private void markInterrupted() {
        jdbi.useTransaction(handle -> {
            for (CrawlRun run : RunRows.runningOn(handle, node)) {
                RunRows.end(
                        handle, run.id(), State.INTERRUPTED, endOf(run.started()), "the program ended before it did");
            }
        });
    }

    private void forgetOldRuns(Handle handle, SourceId source) {
        handle.createUpdate("delete from crawl_run where source = :source and state <> 'RUNNING' and id not in"
                        + " (select id from crawl_run where source = :source and state <> 'RUNNING'"
                        + " order by id desc limit :kept)")
                .bind("source", source.value())
                .bind("kept", kept)
                .execute();
    }

    private static CrawlRun goingOn(Handle handle, long id) {
        CrawlRun run = RunRows.find(handle, id).orElseThrow(() -> new IllegalStateException("there is no run " + id));
        if (run.state() != State.RUNNING) {
            throw new IllegalStateException("run " + id + " has ended: " + run.state());
        }
        return run;
    }

    /** The clock may have been set back since: a run does not end before it began. */
    private Instant endOf(Instant started) {
        Instant now = clock.instant();
        return now.isBefore(started) ? started : now;
    }

    private static String cut(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }
}
