package org.shangwen.crawler;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.url.TLDList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.discover.Discovery;
import org.shangwen.crawler.fetch.Fetcher;
import org.shangwen.crawler.fetch.JsoupParser;
import org.shangwen.crawler.fetch.PageWorker;
import org.shangwen.crawler.fetch.RobotsAtFetch;
import org.shangwen.crawler.fetch.SourcePageFetcher;
import org.shangwen.crawler.frontier.SourceFrontier;
import org.shangwen.crawler.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over one source: crawler4j's controller and workers, with our frontier, fetcher and parser in place. */
final class Crawl {

    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

    /** crawler4j looks once in so many seconds whether a run is over; it knows no shorter time. */
    private static final int LOOK_EVERY_SECOND = 1;

    private static final int MAX_DEPTH = 8;
    private static final long FETCH_AND_A_BIT_SECONDS = 60;

    private final Source source;
    private final Discovery discovery;
    private final SourceFrontier frontier;
    private final SourceVisits visits;
    private final int threads;
    private final CrawlController controller;
    private final List<PageWorker> workers = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean stopped;

    /** @param folder a folder that exists; crawler4j asks for one and writes nothing */
    Crawl(
            Source source,
            Discovery discovery,
            SourceFrontier frontier,
            Fetcher fetcher,
            SourceVisits visits,
            int threads,
            Path folder) {
        this.source = source;
        this.discovery = discovery;
        this.frontier = frontier;
        this.visits = visits;
        this.threads = threads;
        this.controller = controller(fetcher, folder);
    }

    private CrawlController controller(Fetcher fetcher, Path folder) {
        CrawlConfig config = new CrawlConfig();
        config.setCrawlStorageFolder(folder.toString());
        config.setMaxDepthOfCrawling(MAX_DEPTH);
        config.setMaxDownloadSize(fetcher.limits().sitemapBytes());
        config.setFollowRedirects(false);
        config.setRespectNoFollow(false);
        config.setRespectNoIndex(false);
        config.setBatchReadSize(1);
        config.setHaltOnError(true);
        config.setThreadMonitoringDelaySeconds(LOOK_EVERY_SECOND);
        config.setThreadShutdownDelaySeconds(0);
        config.setCleanupDelaySeconds(0);
        try {
            SourcePageFetcher pages = new SourcePageFetcher(config, fetcher, frontier, visits, source.delay());
            return new CrawlController(
                    config,
                    new BasicURLNormalizer(),
                    pages,
                    new JsoupParser(config, frontier, visits),
                    new RobotsAtFetch(pages, frontier),
                    new TLDList(config),
                    frontier);
        } catch (Exception e) {
            // crawler4j declares Exception; what it can throw here comes of its own configuration.
            throw new IllegalStateException("crawler4j cannot be set up", e);
        }
    }

    /**
     * Runs until nothing is due or {@link #stop()} is called.
     *
     * @throws RuntimeException if the run cannot go on, above all because articles or pages cannot be kept; what was
     *     durable before stays done
     */
    void run() {
        frontier.begin(discovery.seeds());
        try {
            controller.start(this::worker, threads);
        } finally {
            frontier.finish();
            awaitWorkers();
            frontier.close();
        }
        frontier.commit();
    }

    private PageWorker worker() {
        PageWorker worker = new PageWorker(visits);
        workers.add(worker);
        return worker;
    }

    private void awaitWorkers() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FETCH_AND_A_BIT_SECONDS);
        for (PageWorker worker : List.copyOf(workers)) {
            try {
                worker.getThread().join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Ends the run after the pages that are being fetched. */
    void stop() {
        stopped = true;
        LOG.info("run_stopping source={}", source.id());
        controller.shutdown();
    }

    boolean stopped() {
        return stopped;
    }

    /** Whether any of the source's own feeds, lists and sitemaps could be had. A source without any counts as reached. */
    boolean reachedSource() {
        return visits.reachedSeed() || discovery.seeds().isEmpty();
    }

    /** The outcomes so far, with the number of addresses discovered. */
    Map<String, Long> counts(Tally tally) {
        Map<String, Long> counts = tally.counts();
        if (frontier.discovered() > 0) {
            counts.put("discovered", frontier.discovered());
        }
        return counts;
    }

    /** What an operator should know of the run, or null. */
    @Nullable
    String note() {
        List<String> notes = new ArrayList<>(visits.problems());
        if (frontier.cutShort()) {
            notes.add("stopped after " + source.maxPages() + " pages (maxPages); more are due");
        }
        if (frontier.postponed() > 0) {
            notes.add(frontier.postponed() + " pages postponed because their host asks for a long rest");
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }
}
