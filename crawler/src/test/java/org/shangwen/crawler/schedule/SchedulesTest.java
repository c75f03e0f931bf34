package org.shangwen.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.crawler.schedule.CrawlRun.Trigger;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.Source.CrawlSchedule;
import org.shangwen.crawler.source.Source.CrawlSchedule.Cron;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;
import org.shangwen.crawler.state.StateStore;
import org.shangwen.model.SourceId;

class SchedulesTest {

    private static final SourceId DAILY = new SourceId("daily");
    private static final Cron EVERY_MINUTE = new Cron("* * * * *");

    @TempDir
    Path folder;

    private final TickedClock clock = new TickedClock("2026-03-01T00:00:30Z");
    private final List<Instant> runs = Collections.synchronizedList(new ArrayList<>());
    private StateStore state;

    @BeforeEach
    void open() {
        state = StateStore.open(folder.resolve("state.db"));
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void cron_everyMinuteForThreeMinutes_runsThreeTimes() {
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(EVERY_MINUTE)));

        node.passes(Duration.ofMinutes(3));

        assertThat(runs).containsExactly(at("00:01:00"), at("00:02:00"), at("00:03:00"));
        assertThat(node.schedules.tally()).isEqualTo(new Schedules.Tally(3, 0, 0));
        assertThat(node.schedules.nextRun(DAILY)).contains(at("00:04:00"));
    }

    @Test
    void cron_restartInBetween_keepsTheNextTime() {
        Node before = new Node(this::note);
        before.schedules.update(List.of(source(EVERY_MINUTE)));
        before.passes(Duration.ofSeconds(40));
        clock.set("2026-03-01T00:01:50Z");

        Node after = new Node(this::note);
        after.schedules.update(List.of(source(EVERY_MINUTE)));
        assertThat(after.schedules.nextRun(DAILY)).contains(at("00:02:00"));
        after.passes(Duration.ofSeconds(80));

        assertThat(runs).containsExactly(at("00:01:00"), at("00:02:00"), at("00:03:00"));
    }

    @Test
    void cron_hoursMissed_areCaughtUpOnce() {
        new Node(this::note).schedules.update(List.of(source(EVERY_MINUTE)));
        clock.set("2026-03-01T05:17:20Z");

        Node after = new Node(this::note);
        after.schedules.update(List.of(source(EVERY_MINUTE)));
        after.passes(Duration.ofSeconds(60));

        assertThat(runs).containsExactly(at("05:17:21"), at("05:18:00"));
    }

    @Test
    void cron_clockSetBack_repeatsNoTime() {
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(new Cron("*/10 * * * *"))));
        clock.set("2026-03-01T00:10:00Z");
        node.due();
        clock.set("2026-03-01T00:05:00Z");

        node.passes(Duration.ofMinutes(15));

        assertThat(runs).containsExactly(at("00:10:00"), at("00:20:00"));
    }

    @Test
    void every_interval_runsAtOnceAndThenSoLongAfterEachBegin() {
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(new Every(Duration.ofMinutes(10)))));

        node.passes(Duration.ofMinutes(25));

        assertThat(runs).containsExactly(at("00:00:31"), at("00:10:31"), at("00:20:31"));
    }

    @Test
    void every_runLongerThanItsInterval_isNotDoubledAndSkipsWhatItOutlasted() {
        List<Node> nodes = new ArrayList<>();
        AtomicBoolean first = new AtomicBoolean(true);
        nodes.add(new Node((source, trigger) -> {
            CrawlRun run = note(source, trigger);
            if (first.getAndSet(false)) {
                for (int i = 0; i < 25; i++) {
                    clock.tick(Duration.ofMinutes(1));
                    nodes.forEach(Node::due);
                }
            }
            return run;
        }));
        nodes.add(new Node(this::note));
        nodes.forEach(node -> node.schedules.update(List.of(source(new Every(Duration.ofMinutes(10))))));

        nodes.getFirst().due();

        assertThat(runs).containsExactly(at("00:00:30"));
        assertThat(nodes.getFirst().schedules.nextRun(DAILY)).contains(at("00:30:30"));
    }

    @Test
    void run_sourceThatIsBeingCrawled_isSkippedNotFailed() {
        Node node = new Node((source, trigger) -> {
            throw new IllegalStateException("source " + source + " is being crawled: run 7");
        });
        node.schedules.update(List.of(source(EVERY_MINUTE)));

        node.passes(Duration.ofMinutes(2));

        assertThat(node.schedules.tally()).isEqualTo(new Schedules.Tally(0, 2, 0));
        assertThat(node.schedules.nextRun(DAILY)).contains(at("00:03:00"));
    }

    @Test
    void run_thatThrows_isFailedAndDueAgainAtItsNextTime() {
        Node node = new Node((source, trigger) -> {
            note(source, trigger);
            if (runs.size() == 1) {
                throw new IllegalArgumentException("broken");
            }
            throw new StackOverflowError();
        });
        node.schedules.update(List.of(source(EVERY_MINUTE)));

        node.passes(Duration.ofMinutes(3));

        assertThat(runs).hasSize(3);
        assertThat(node.schedules.tally()).isEqualTo(new Schedules.Tally(0, 0, 3));
        assertThat(node.schedules.nextRun(DAILY)).contains(at("00:04:00"));
    }

    @Test
    void due_onTwoProgramsAtOnce_runsOnce() throws Exception {
        int programs = 4;
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            nodes.add(new Node(this::note));
        }
        nodes.forEach(node -> node.schedules.update(List.of(source(EVERY_MINUTE))));
        CyclicBarrier together = new CyclicBarrier(programs);

        try (ExecutorService pool = Executors.newFixedThreadPool(programs)) {
            for (int minute = 1; minute <= 5; minute++) {
                clock.set("2026-03-01T00:0" + minute + ":00Z");
                List<Future<?>> done = new ArrayList<>();
                for (Node node : nodes) {
                    done.add(pool.submit(() -> {
                        together.await();
                        node.due();
                        return true;
                    }));
                }
                for (Future<?> each : done) {
                    each.get();
                }
            }
        }

        assertThat(runs)
                .containsExactly(at("00:01:00"), at("00:02:00"), at("00:03:00"), at("00:04:00"), at("00:05:00"));
    }

    @Test
    void cron_clocksGoForward_leavesOutTheHourThatDoesNotExist() {
        clock.set("2026-03-28T20:00:00Z");
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(new Cron("30 2 * * *"), "Europe/Berlin", true)));

        assertThat(node.schedules.nextRun(DAILY)).contains(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void cron_clocksGoForward_goesOnByTheHour() {
        clock.set("2026-03-29T00:10:00Z");
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(new Cron("0 * * * *"), "Europe/Berlin", true)));

        node.passes(Duration.ofHours(3));

        assertThat(runs)
                .containsExactly(
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-29T02:00:00Z"),
                        Instant.parse("2026-03-29T03:00:00Z"));
    }

    @Test
    void cron_clocksGoBack_runsADailyTimeOnce() {
        clock.set("2026-10-24T22:00:00Z");
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(new Cron("30 2 * * *"), "Europe/Berlin", true)));

        node.passes(Duration.ofHours(6));

        assertThat(runs).containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(node.schedules.nextRun(DAILY)).contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void update_changedSchedule_takesEffect() {
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(new Cron("0 12 * * *"))));

        node.schedules.update(List.of(source(new Cron("0 6 * * *"))));

        assertThat(node.schedules.nextRun(DAILY)).contains(Instant.parse("2026-03-01T22:00:00Z"));
    }

    @Test
    void update_sourceRemovedOrDisabled_isUnscheduled() {
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(EVERY_MINUTE)));

        node.schedules.update(List.of(source(EVERY_MINUTE, "Asia/Shanghai", false)));
        node.passes(Duration.ofMinutes(3));

        assertThat(runs).isEmpty();
        assertThat(node.schedules.nextRun(DAILY)).isEmpty();
    }

    @Test
    void update_sourceDisabledWhileItRuns_runsNoMore() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node((source, trigger) -> {
            nodes.getFirst().schedules.update(List.of());
            return note(source, trigger);
        }));
        nodes.getFirst().schedules.update(List.of(source(EVERY_MINUTE)));

        nodes.getFirst().passes(Duration.ofMinutes(3));

        assertThat(runs).hasSize(1);
    }

    @Test
    void update_cronThatNeverFires_isRefusedAndChangesNothing() {
        Node node = new Node(this::note);
        node.schedules.update(List.of(source(EVERY_MINUTE)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.schedules.update(List.of(source(new Cron("0 0 30 2 *")))))
                .withMessageStartingWith("source daily: schedule.cron \"0 0 30 2 *\" must name a time that comes");

        assertThat(node.schedules.nextRun(DAILY)).contains(at("00:01:00"));
    }

    @Test
    void start_afterTheProgramWasEndedInARun_catchesItUpAtOnce() {
        AtomicBoolean killed = new AtomicBoolean();
        Node before = new Node((source, trigger) -> {
            state.jdbi()
                    .useHandle(handle ->
                            handle.execute("update scheduled_tasks set picked_by = 'killed', version = version + 1"));
            killed.set(true);
            return note(source, trigger);
        });
        before.schedules.update(List.of(source(EVERY_MINUTE)));
        clock.set("2026-03-01T00:01:00Z");
        before.due();
        assertThat(killed).isTrue();
        clock.set("2026-03-01T00:01:05Z");

        Node after = new Node("killed", this::note);
        after.schedules.update(List.of(source(EVERY_MINUTE)));
        after.due();

        assertThat(runs).containsExactly(at("00:01:00"), at("00:01:05"));
    }

    @Test
    void lostProgram_afterItsHeartbeatsAreMissed_isTakenOverByAnother() {
        Node lost = new Node((source, trigger) -> {
            state.jdbi().useHandle(handle -> handle.execute("update scheduled_tasks set version = version + 1"));
            return note(source, trigger);
        });
        lost.schedules.update(List.of(source(EVERY_MINUTE)));
        Node other = new Node("other", this::note);
        other.schedules.update(List.of(source(EVERY_MINUTE)));
        clock.set("2026-03-01T00:01:00Z");
        lost.due();
        other.due();
        assertThat(runs).hasSize(1);

        clock.set("2026-03-01T01:01:30Z");
        other.scheduler().runDeadExecutionDetection();
        other.due();

        assertThat(runs).containsExactly(at("00:01:00"), at("01:01:30"));
    }

    @Test
    void start_sourceThatIsDue_isRunSoonAndCloseWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Schedules schedules = Schedules.start(
                state,
                InstantSource.system(),
                ScheduleSettings.defaults(),
                List.of(source(new Every(Duration.ofHours(1)))),
                (source, trigger) -> {
                    begun.countDown();
                    awaitQuietly(mayEnd);
                    ended.set(true);
                    return note(source, trigger);
                });

        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        mayEnd.countDown();
        schedules.close();

        assertThat(ended).isTrue();
        assertThat(schedules.tally().ran()).isEqualTo(1);
    }

    @Test
    void close_runThatDoesNotEnd_isInterruptedAfterItsGrace() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Schedules schedules = Schedules.start(
                state,
                InstantSource.system(),
                new ScheduleSettings("local", 1, Duration.ofMillis(100), Duration.ofMillis(50)),
                List.of(source(new Every(Duration.ofHours(1)))),
                (source, trigger) -> {
                    begun.countDown();
                    awaitQuietly(new CountDownLatch(1));
                    interrupted.countDown();
                    throw new IllegalStateException("closed");
                });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        schedules.close();

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /** One of the programs on the database, whose scheduler looks for what is due when it is told to. */
    private final class Node {
        private final List<ManualScheduler> engine = new ArrayList<>();
        private final Schedules schedules;

        Node(SourceRunner runner) {
            this("manual", runner);
        }

        Node(String name, SourceRunner runner) {
            schedules = new Schedules(state, clock, name, runner, task -> {
                ManualSchedulerBuilder builder = TestHelper.createManualScheduler(state.dataSource(), task);
                builder.clock(clock.settable()).serializer(new TextSerializer());
                builder.heartbeatInterval(Duration.ofSeconds(10));
                engine.add(builder.build());
                return engine.getFirst();
            });
        }

        ManualScheduler scheduler() {
            return engine.getFirst();
        }

        void due() {
            scheduler().runAnyDueExecutions();
        }

        /** Time goes by, and each second, or each minute of hours, it is looked for what is due. */
        void passes(Duration time) {
            Duration step = time.toHours() > 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
            for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
                clock.tick(step);
                due();
            }
        }
    }

    private CrawlRun note(SourceId source, Trigger trigger) {
        runs.add(clock.instant());
        return new CrawlRun(runs.size(), source, trigger, clock.instant(), clock.instant(), State.DONE, Map.of(), null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }

    private static Source source(CrawlSchedule schedule) {
        return source(schedule, "Asia/Shanghai", true);
    }

    private static Source source(CrawlSchedule schedule, String zone, boolean enabled) {
        return new Source(
                DAILY,
                "每日商报",
                "https://daily.example/",
                ZoneId.of(zone),
                new Source.Discovery(List.of("https://daily.example/feed"), List.of(), List.of()),
                List.of("https://daily.example/**"),
                null,
                schedule,
                Duration.ofSeconds(2),
                10,
                enabled,
                null);
    }
}
