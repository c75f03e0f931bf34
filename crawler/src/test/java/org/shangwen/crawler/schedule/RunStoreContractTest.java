package org.shangwen.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.crawler.schedule.CrawlRun.Trigger;
import org.shangwen.crawler.state.StateStore;
import org.shangwen.model.SourceId;

/** What {@link RunStore} promises, on whatever database. */
abstract class RunStoreContractTest {

    private static final SourceId DAILY = new SourceId("daily");
    private static final SourceId WEEKLY = new SourceId("weekly");

    private final TickedClock clock = new TickedClock("2026-03-01T00:00:00Z");
    private StateStore state;
    private RunStore runs;

    /** An empty database. */
    abstract StateStore openState();

    @BeforeEach
    void open() {
        state = openState();
        runs = RunStore.open(state, "here", 5, clock);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void begin_source_isRunningWithoutCounts() {
        CrawlRun run = runs.begin(DAILY, Trigger.USER);

        assertThat(run)
                .isEqualTo(new CrawlRun(
                        run.id(), DAILY, Trigger.USER, clock.instant(), null, State.RUNNING, Map.of(), null));
        assertThat(runs.find(run.id())).contains(run);
        assertThat(runs.running(DAILY)).contains(run);
    }

    @Test
    void begin_sourceThatIsRunning_isRefusedByNameAndNumber() {
        CrawlRun first = runs.begin(DAILY, Trigger.SCHEDULE);

        assertThatIllegalStateException()
                .isThrownBy(() -> runs.begin(DAILY, Trigger.USER))
                .withMessage("source daily is being crawled: run " + first.id());
        assertThat(runs.begin(WEEKLY, Trigger.USER).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void begin_fromManyThreads_succeedsOnce() throws Exception {
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        Callable<Boolean> attempt = () -> {
            together.await();
            try {
                runs.begin(DAILY, Trigger.USER);
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        };
        List<Boolean> begun = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Boolean> result : pool.invokeAll(Collections.nCopies(threads, attempt))) {
                begun.add(result.get());
            }
        }

        assertThat(begun).containsOnlyOnce(true);
    }

    @Test
    void progress_run_replacesCounts() {
        CrawlRun run = runs.begin(DAILY, Trigger.USER);

        runs.progress(run.id(), Map.of("new", 1L, "robots_refused", 2L));
        CrawlRun later = runs.progress(run.id(), Map.of("new", 3L));

        assertThat(later.counts()).isEqualTo(Map.of("new", 3L));
        assertThat(later.state()).isEqualTo(State.RUNNING);
        assertThat(runs.find(run.id())).contains(later);
    }

    @Test
    void finish_run_keepsStateCountsNoteAndEnd() {
        CrawlRun run = runs.begin(DAILY, Trigger.USER);
        clock.tick(Duration.ofSeconds(90));

        CrawlRun ended = runs.finish(run.id(), State.FAILED, Map.of("dns", 1L), "名字无法解析");

        assertThat(ended)
                .isEqualTo(new CrawlRun(
                        run.id(),
                        DAILY,
                        Trigger.USER,
                        run.started(),
                        Instant.parse("2026-03-01T00:01:30Z"),
                        State.FAILED,
                        Map.of("dns", 1L),
                        "名字无法解析"));
        assertThat(runs.find(run.id())).contains(ended);
        assertThat(runs.running(DAILY)).isEmpty();
    }

    @Test
    void finish_runThatHasEnded_isRefused() {
        CrawlRun run = runs.begin(DAILY, Trigger.USER);
        runs.finish(run.id(), State.DONE, Map.of(), null);

        assertThatIllegalStateException()
                .isThrownBy(() -> runs.finish(run.id(), State.DONE, Map.of(), null))
                .withMessageContaining("has ended: DONE");
        assertThatIllegalStateException().isThrownBy(() -> runs.progress(run.id(), Map.of()));
        assertThatIllegalStateException().isThrownBy(() -> runs.progress(99, Map.of()));
    }

    @Test
    void finish_asRunning_isRefused() {
        CrawlRun run = runs.begin(DAILY, Trigger.USER);

        assertThatIllegalArgumentException().isThrownBy(() -> runs.finish(run.id(), State.RUNNING, Map.of(), null));
    }

    @Test
    void finish_longNote_isCut() {
        CrawlRun run = runs.begin(DAILY, Trigger.USER);

        assertThat(runs.finish(run.id(), State.DONE, Map.of(), "长".repeat(5000)).note())
                .hasSize(1000)
                .endsWith("…");
    }

    @Test
    void finish_clockSetBack_doesNotEndBeforeItBegan() {
        CrawlRun run = runs.begin(DAILY, Trigger.USER);
        clock.tick(Duration.ofHours(-1));

        assertThat(runs.finish(run.id(), State.DONE, Map.of(), null).ended()).isEqualTo(run.started());
    }

    @Test
    void list_runs_isNewestFirstBySourceAndLimited() {
        CrawlRun one = ended(DAILY);
        CrawlRun two = ended(WEEKLY);
        CrawlRun three = ended(DAILY);

        assertThat(runs.list(null, 10)).containsExactly(three, two, one);
        assertThat(runs.list(DAILY, 10)).containsExactly(three, one);
        assertThat(runs.list(null, 1)).containsExactly(three);
        assertThat(runs.list(new SourceId("none"), 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> runs.list(null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> runs.list(null, 1001));
    }

    @Test
    void open_afterTheProgramEnded_marksItsRunsInterrupted() {
        CrawlRun left = runs.begin(DAILY, Trigger.SCHEDULE);
        runs.progress(left.id(), Map.of("new", 4L));
        CrawlRun done = ended(WEEKLY);
        clock.tick(Duration.ofMinutes(5));

        RunStore reopened = RunStore.open(state, "here", 5, clock);

        assertThat(reopened.find(left.id())).get().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.INTERRUPTED);
            assertThat(run.ended()).isEqualTo(clock.instant());
            assertThat(run.counts()).isEqualTo(Map.of("new", 4L));
            assertThat(run.note()).isEqualTo("the program ended before it did");
        });
        assertThat(reopened.find(done.id())).contains(done);
        assertThat(reopened.begin(DAILY, Trigger.USER).id()).isGreaterThan(left.id());
    }

    @Test
    void open_onAnotherNode_leavesRunsOfThisOne() {
        CrawlRun run = runs.begin(DAILY, Trigger.SCHEDULE);

        RunStore.open(state, "there", 5, clock);

        assertThat(runs.find(run.id())).contains(run);
    }

    @Test
    void begin_manyRuns_keepsTheLatestOfEachSourceAndUsesNoNumberTwice() {
        CrawlRun weekly = ended(WEEKLY);
        List<CrawlRun> daily = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            daily.add(ended(DAILY));
        }
        CrawlRun running = runs.begin(DAILY, Trigger.USER);

        assertThat(runs.list(DAILY, 100))
                .containsExactly(running, daily.get(7), daily.get(6), daily.get(5), daily.get(4), daily.get(3));
        assertThat(runs.find(weekly.id())).isPresent();
        assertThat(runs.find(daily.get(0).id())).isEmpty();
        assertThat(running.id()).isEqualTo(10);
    }

    private CrawlRun ended(SourceId source) {
        CrawlRun run = runs.begin(source, Trigger.USER);
        return runs.finish(run.id(), State.DONE, Map.of("new", run.id()), null);
    }
}
