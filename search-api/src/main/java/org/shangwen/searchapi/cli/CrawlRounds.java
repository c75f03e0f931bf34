package org.shangwen.searchapi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.source.Source;

/** Crawls sources once, a few at a time, and shows how it goes. */
final class CrawlRounds {

    private static final int AT_ONCE = 4;
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Crawler crawler;
    private final Terminal terminal;
    private final BooleanSupplier goOn;

    /**
     * @param goOn false ends the waiting; who closes the crawler then ends the runs
     */
    CrawlRounds(Crawler crawler, Terminal terminal, BooleanSupplier goOn) {
        this.crawler = crawler;
        this.terminal = terminal;
        this.goOn = goOn;
    }

    /** Crawls the sources; true if every run came to its end. */
    boolean crawl(List<Source> sources) {
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(AT_ONCE, sources.size()),
                work -> Thread.ofPlatform().name("crawl").daemon().unstarted(work));
        List<Future<CrawlRun>> runs = new ArrayList<>();
        for (Source source : sources) {
            runs.add(workers.submit(() -> crawl(source)));
        }
        workers.shutdown();
        waitFor(workers);
        boolean fine = true;
        for (int i = 0; i < runs.size(); i++) {
            fine &= cameToItsEnd(sources.get(i), runs.get(i));
        }
        return fine;
    }

    private void waitFor(ExecutorService workers) {
        try {
            boolean done = false;
            while (!done && goOn.getAsBoolean()) {
                done = workers.awaitTermination(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while crawling", e);
        }
    }

    private CrawlRun crawl(Source source) {
        CrawlRun run = crawler.crawl(source.id(), new RunLines(terminal, source.name())::at);
        terminal.out()
                .println(source.id() + "  " + source.name() + "  " + RunLines.state(run.state()) + "  "
                        + Counts.words(run.counts()) + (run.note() == null ? "" : "  " + run.note()));
        terminal.out().flush();
        return run;
    }

    private boolean cameToItsEnd(Source source, Future<CrawlRun> run) {
        return switch (run.state()) {
            case SUCCESS -> run.resultNow().state() == CrawlRun.State.DONE;
            case FAILED -> {
                terminal.err()
                        .println("错误 · error: " + source.id() + ": "
                                + run.exceptionNow().getMessage());
                yield false;
            }
            case RUNNING, CANCELLED -> false;
        };
    }
}
