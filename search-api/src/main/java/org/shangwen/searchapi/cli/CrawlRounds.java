package org.shangwen.searchapi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.source.Source;

/** Crawls sources once, a few at a time, and shows how it goes. */
final class CrawlRounds {

    private static final int AT_ONCE = 4;

    private final Crawler crawler;
    private final Terminal terminal;

    CrawlRounds(Crawler crawler, Terminal terminal) {
        this.crawler = crawler;
        this.terminal = terminal;
    }

    /** Crawls the sources; true if no run failed. */
    boolean crawl(List<Source> sources) {
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(AT_ONCE, sources.size()))) {
            List<Future<CrawlRun>> runs = new ArrayList<>();
            for (Source source : sources) {
                runs.add(workers.submit(() -> crawl(source)));
            }
            boolean fine = true;
            for (int i = 0; i < runs.size(); i++) {
                fine &= ended(sources.get(i), runs.get(i));
            }
            return fine;
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

    private boolean ended(Source source, Future<CrawlRun> run) {
        try {
            return run.get().state() == CrawlRun.State.DONE;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            terminal.err().println("错误 · error: " + source.id() + ": " + cause.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while crawling " + source.id(), e);
        }
    }
}
