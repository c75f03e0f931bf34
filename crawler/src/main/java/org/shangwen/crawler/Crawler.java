package org.shangwen.crawler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.archive.WarcArchive;
import org.shangwen.crawler.archive.WarcReading;
import org.shangwen.crawler.discover.Discovery;
import org.shangwen.crawler.extract.Extractor;
import org.shangwen.crawler.fetch.AddressGuard;
import org.shangwen.crawler.fetch.FetchLimits;
import org.shangwen.crawler.fetch.Fetcher;
import org.shangwen.crawler.fetch.PartFetcher;
import org.shangwen.crawler.frontier.HostSlots;
import org.shangwen.crawler.frontier.PageStore;
import org.shangwen.crawler.frontier.SourceFrontier;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.schedule.CrawlRun.Trigger;
import org.shangwen.crawler.schedule.RunStore;
import org.shangwen.crawler.schedule.ScheduleSettings;
import org.shangwen.crawler.schedule.Schedules;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.crawler.state.StateStore;
import org.shangwen.model.SourceId;

/** The crawler: runs sources now or on their schedules, and hands their articles to a sink. Safe to share. */
public final class Crawler implements AutoCloseable {

    private final CrawlerSettings settings;
    private final ArticleSink sink;
    private final DataFolder folder;
    private final SourceCatalog sources;
    private final StateStore state;
    private final RunStore runs;
    private final WarcArchive archive;
    private final HostSlots slots = new HostSlots(System::nanoTime);
    private final FetchLimits limits = FetchLimits.defaults();
    private final Fetcher fetcher;
    private final ArticleIntake intake;
    private final ExecutorService background =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("crawl-", 1).factory());
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crawl-progress").factory());
    private final Map<Long, Crawl> active = new ConcurrentHashMap<>();
    private @Nullable Schedules schedules;
    private volatile boolean closed;

    private Crawler(CrawlerSettings settings, ArticleSink sink, DataFolder folder, StateStore state) {
        this.settings = settings;
        this.sink = sink;
        this.folder = folder;
        this.state = state;
        this.sources = SourceCatalog.load(folder.sources());
        this.runs = RunStore.open(state, ScheduleSettings.defaults().node(), RunStore.KEPT, settings.clock());
        this.archive = new WarcArchive(folder.archive(), WarcArchive.FILE_SIZE, settings.userAgent(), settings.clock());
        this.fetcher = new Fetcher(
                settings.userAgent(),
                new AddressGuard(settings.privateNetworks()),
                limits,
                slots,
                archive,
                settings.clock());
        this.intake = new ArticleIntake(new Extractor(), sink);
    }

    /**
     * Opens the state, the archive and the source packs of a data folder, and makes the folder if it is not there. Runs
     * that an abrupt end left going on are marked as interrupted.
     *
     * @throws IllegalStateException if another process has the data folder; the message names its number
     * @throws IllegalArgumentException if a private network is no address block
     * @throws java.io.UncheckedIOException if the folder cannot be made or written
     */
    public static Crawler open(CrawlerSettings settings, ArticleSink sink) {
        DataFolder folder = DataFolder.take(settings.data());
        StateStore state = null;
        try {
            state = StateStore.open(folder.state());
            return new Crawler(settings, sink, folder, state);
        } catch (RuntimeException e) {
            if (state != null) {
                state.close();
            }
            folder.close();
            throw e;
        }
    }

    /** The sources. */
    public SourceCatalog sources() {
        return sources;
    }

    /**
     * Crawls a source now and returns when the run has ended.
     *
     * @param progress told the run as it stands, about once a second, and as it ended
     * @throws IllegalArgumentException if there is no such source
     * @throws IllegalStateException if the source is being crawled
     */
    public CrawlRun crawl(SourceId source, Consumer<CrawlRun> progress) {
        Source pack = find(source);
        return run(pack, beginRun(source, Trigger.USER), progress);
    }

    /**
     * Begins a run in the background.
     *
     * @return the run as it begins
     * @throws IllegalArgumentException if there is no such source
     * @throws IllegalStateException if the source is being crawled
     */
    public CrawlRun begin(SourceId source) {
        Source pack = find(source);
        CrawlRun run = beginRun(source, Trigger.USER);
        background.execute(() -> run(pack, run, step -> {}));
        return run;
    }

    private Source find(SourceId id) {
        return sources.find(id).orElseThrow(() -> new IllegalArgumentException("there is no source \"" + id + "\""));
    }

    private CrawlRun beginRun(SourceId source, Trigger trigger) {
        if (closed) {
            throw new IllegalStateException("the crawler is closed");
        }
        return runs.begin(source, trigger);
    }

    private CrawlRun run(Source source, CrawlRun run, Consumer<CrawlRun> progress) {
        Tally tally = new Tally();
        Discovery discovery = new Discovery(source);
        PageStore pages = new PageStore(state);
        SourceFrontier frontier = new SourceFrontier(
                pages,
                slots,
                settings.clock(),
                source.id().value(),
                source.maxPages(),
                source.delay(),
                this::makeDurable);
        Parts parts = new WebParts(
                new PartFetcher(fetcher, slots, source.id().value(), source.delay()),
                pages,
                source.id().value(),
                tally,
                settings.clock(),
                frontier::isFinished);
        SourceVisits visits = new SourceVisits(source, discovery, intake, parts, pages, tally, limits.sitemapBytes());
        Crawl crawl = new Crawl(source, discovery, frontier, fetcher, visits, settings.threads(), folder.folder());
        active.put(run.id(), crawl);
        if (closed) {
            crawl.stop();
        }
        try {
            return new RunRecord(runs, run, tally, crawl, progress, ticker).keep();
        } finally {
            active.remove(run.id());
        }
    }

    /** The page before the article: an article that counts has its page in the archive. */
    private void makeDurable() {
        archive.sync();
        sink.commit();
    }

    /** Puts the schedules of all enabled sources in force until {@link #close()}, or anew after sources changed. */
    public synchronized void startSchedules() {
        if (schedules == null) {
            schedules = Schedules.start(
                    state,
                    settings.clock(),
                    ScheduleSettings.defaults(),
                    sources.sources(),
                    (source, trigger) -> run(findNow(source), beginRun(source, trigger), step -> {}));
        } else {
            schedules.update(sources.sources());
        }
    }

    private Source findNow(SourceId id) {
        return sources.find(id).orElseThrow(() -> new IllegalStateException("source " + id + " is no more"));
    }

    /** The latest runs, newest first. */
    public List<CrawlRun> runs(@Nullable SourceId source, int limit) {
        return runs.list(source, limit);
    }

    /** The run with this number, as it stands. */
    public Optional<CrawlRun> run(long id) {
        return runs.find(id);
    }

    /** When the source is due next, if its schedule is in force. */
    public synchronized Optional<Instant> nextRun(SourceId source) {
        return schedules == null ? Optional.empty() : schedules.nextRun(source);
    }

    /**
     * Extracts again the newest archived page of every article of a source, or of all sources, and hands the articles to
     * the sink. They are durable when this returns.
     *
     * @return how many pages had each outcome: {@code new}, {@code updated}, {@code unchanged}, {@code rejected}
     *     (and what the page is instead, such as {@code rejected_list}), {@code incomplete}, {@code unknown_source}; and {@code damaged}, the number of places that could not be read
     */
    public Map<String, Long> replay(@Nullable SourceId source, Consumer<String> progress) {
        archive.sync();
        WarcReading reading =
                new WarcReading(folder.archive(), source == null ? null : source.value(), limits.pageBytes());
        return new Replay(sources, intake, sink, progress).run(reading);
    }

    /** Stops schedules and running crawls, which go on where they stood with the next run. */
    @Override
    public void close() {
        closed = true;
        active.values().forEach(Crawl::stop);
        synchronized (this) {
            if (schedules != null) {
                schedules.close();
                schedules = null;
            }
        }
        background.close();
        ticker.shutdownNow();
        fetcher.close();
        archive.close();
        state.close();
        folder.close();
    }
}
