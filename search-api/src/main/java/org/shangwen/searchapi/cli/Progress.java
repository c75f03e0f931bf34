package org.shangwen.searchapi.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come: a bar for a person, a plain line now and then for a log. Thread-safe. */
final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final int WIDTH = 100;

    private final Terminal terminal;
    private final String task;
    private final InstantSource clock;
    private final @Nullable ProgressBar bar;
    private Instant nextLine;

    Progress(Terminal terminal, String task, InstantSource clock) {
        this.terminal = terminal;
        this.task = task;
        this.clock = clock;
        this.nextLine = clock.instant().plus(BETWEEN_LINES);
        this.bar = terminal.interactive() ? bar(terminal, task) : null;
    }

    /**
     * Where the work stands.
     *
     * @param done what is done, in any unit
     * @param total what there is in all, in the same unit
     * @param words what has come of it
     */
    synchronized void at(long done, long total, String words) {
        if (bar != null) {
            bar.maxHint(total).stepTo(done).setExtraMessage(words);
        } else if (!clock.instant().isBefore(nextLine)) {
            nextLine = clock.instant().plus(BETWEEN_LINES);
            terminal.err().println(task + " " + (total == 0 ? 0 : done * 100 / total) + "% " + words);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(Terminal terminal, String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
                .build();
    }
}
