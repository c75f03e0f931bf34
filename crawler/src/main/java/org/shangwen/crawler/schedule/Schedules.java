package org.shangwen.crawler.schedule;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.schedule.CrawlRun.Trigger;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.state.StateStore;
import org.shangwen.model.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs sources when they are due. The next time of each source is kept in the database: it survives a restart, and of
 * the times missed meanwhile one run is caught up. A source that is due runs once, on one of the programs that share the
 * database, and is not due again before that run is over. Safe to share between threads.
 */
public final class Schedules implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final String TASK = "crawl";
    /** A run whose program has not been heard of for four of these is taken over. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED_HEARTBEATS = 4;

    private final SourceRunner runner;
    private final InstantSource clock;
    private final Scheduler scheduler;
    private final LongAdder ran = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Map<SourceId, Instant> running = new ConcurrentHashMap<>();
    private volatile Map<SourceId, Timetable> inForce = Map.of();

    /**
     * @param engine makes db-scheduler of the one task there is
     */
    Schedules(
            StateStore state,
            InstantSource clock,
            String node,
            SourceRunner runner,
            Function<Task<?>, Scheduler> engine) {
        this.runner = runner;
        this.clock = clock;
        release(state, node);
        this.scheduler = engine.apply(Tasks.custom(TASK, String.class)
                .onDeadExecution(this::revive)
                .onFailure(this::afterError)
                .execute((instance, context) -> {
                    Instant began = clock.instant();
                    run(new SourceId(instance.getId()), began);
                    return (over, operations) -> reschedule(over, operations, began);
                }));
    }

    /**
     * Puts the schedules of all enabled sources in force and begins to run them.
     *
     * @throws IllegalArgumentException if a source's cron expression is none or never fires
     */
    public static Schedules start(
            StateStore state,
            InstantSource clock,
            ScheduleSettings settings,
            Collection<Source> sources,
            SourceRunner runner) {
        Schedules schedules = new Schedules(
                state,
                clock,
                settings.node(),
                runner,
                task -> Scheduler.create(state.dataSource(), List.of(task))
                        .clock(clock::instant)
                        .serializer(new TextSerializer())
                        .schedulerName(new SchedulerName.Fixed(settings.node()))
                        .threads(settings.threads())
                        .pollingInterval(settings.polling())
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(settings.grace())
                        .build());
        schedules.update(sources);
        schedules.scheduler.start();
        return schedules;
    }

    /**
     * Puts the schedules of these sources in force, as far as they are enabled, and no others. A source whose schedule is
     * as before keeps its next time.
     *
     * @throws IllegalArgumentException if a source's cron expression is none or never fires; then nothing changes
     */
    public synchronized void update(Collection<Source> sources) {
        Map<SourceId, Timetable> wanted =
                sources.stream().filter(Source::enabled).collect(toUnmodifiableMap(Source::id, Timetable::of));
        Map<SourceId, String> known = new HashMap<>();
        scheduler.fetchScheduledExecutionsForTask(
                TASK,
                String.class,
                ScheduledExecutionsFilter.all(),
                execution -> known.put(
                        new SourceId(execution.getTaskInstance().getId()), String.valueOf(execution.getData())));
        inForce = wanted;
        known.keySet().stream().filter(source -> !wanted.containsKey(source)).forEach(this::unschedule);
        wanted.forEach((source, timetable) -> schedule(source, timetable, known.get(source)));
        scheduler.triggerCheckForDueExecutions();
    }

    /** When a source is due next, if its schedule is in force. A source that is running is due after that. */
    public Optional<Instant> nextRun(SourceId source) {
        return Optional.ofNullable(inForce.get(source))
                .flatMap(timetable -> scheduler
                        .getScheduledExecution(id(source))
                        .map(execution -> execution.isPicked()
                                ? nextAfterRun(source, timetable, execution.getExecutionTime())
                                : execution.getExecutionTime()));
    }

    private Instant nextAfterRun(SourceId source, Timetable timetable, Instant due) {
        return timetable.next(due, running.getOrDefault(source, due), clock.instant());
    }

    /** What has become of the runs that were due since the start. */
    public Tally tally() {
        return new Tally(ran.sum(), skipped.sum(), failed.sum());
    }

    /**
     * What has become of runs that were due.
     *
     * @param ran how many ran to their end
     * @param skipped how many were left out because the source was being crawled
     * @param failed how many threw
     */
    public record Tally(long ran, long skipped, long failed) {}

    /** Begins no further run, waits for those that go on, and interrupts them when their grace is over. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private void run(SourceId source, Instant began) {
        running.put(source, began);
        try {
            CrawlRun run = runner.run(source, Trigger.SCHEDULE);
            ran.increment();
            LOG.info("run_ended source={} run={} state={} counts={}", source, run.id(), run.state(), run.counts());
        } catch (IllegalStateException e) {
            skipped.increment();
            LOG.info("run_skipped source={} reason=\"{}\"", source, e.getMessage());
        } catch (RuntimeException e) {
            failed.increment();
            LOG.error("run_failed source={}", source, e);
        } finally {
            running.remove(source);
        }
    }

    private void reschedule(ExecutionComplete over, ExecutionOperations<String> operations, Instant began) {
        Execution execution = over.getExecution();
        Timetable timetable = inForce.get(new SourceId(execution.taskInstance.getId()));
        if (timetable == null) {
            operations.stop();
        } else {
            Instant next = timetable.next(execution.executionTime, began, clock.instant());
            operations.reschedule(over, next, timetable.text());
        }
    }

    /** What is left to db-scheduler as a failure is an {@link Error}: the program may be past help, the schedule is not. */
    private void afterError(ExecutionComplete over, ExecutionOperations<String> operations) {
        failed.increment();
        reschedule(over, operations, over.getTimeDone().minus(over.getDuration()));
    }

    private void revive(ExecutionComplete over, ExecutionOperations<String> operations) {
        LOG.warn("run_lost source={} due=now", over.getExecution().taskInstance.getId());
        operations.reschedule(over, clock.instant());
    }

    private void schedule(SourceId source, Timetable timetable, @Nullable String known) {
        TaskInstance<String> instance = new TaskInstance<>(TASK, source.value(), timetable.text());
        if (known == null) {
            scheduler.scheduleIfNotExists(instance, timetable.first(clock.instant()));
        } else if (!known.equals(timetable.text())) {
            unlessRunning(
                    source, () -> scheduler.reschedule(instance, timetable.first(clock.instant()), timetable.text()));
        }
    }

    private void unschedule(SourceId source) {
        unlessRunning(source, () -> scheduler.cancel(id(source)));
    }

    /** A source that is running, or has just run, is seen to when its run is over. */
    private static void unlessRunning(SourceId source, Runnable change) {
        try {
            change.run();
        } catch (TaskInstanceException e) {
            LOG.debug("schedule_change_waits source={}", source, e);
        }
    }

    /** Frees what this program had begun when it was ended, so that it need not be missed first. */
    private static void release(StateStore state, String node) {
        state.jdbi()
                .useHandle(handle -> handle.createUpdate("update scheduled_tasks set picked = :no, picked_by = null,"
                                + " last_heartbeat = null, version = version + 1 where picked_by = :node")
                        .bind("no", false)
                        .bind("node", node)
                        .execute());
    }

    private static TaskInstanceId id(SourceId source) {
        return TaskInstanceId.of(TASK, source.value());
    }
}
