package org.shangwen.crawler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.model.SourceId;

/** The crawler: runs sources now or on their schedules, and hands their articles to a sink. Safe to share. */
public final class Crawler implements AutoCloseable {

    /** Opens the state, the archive and the source packs of a data folder. */
    public static Crawler open(CrawlerSettings settings, ArticleSink sink) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The sources. */
    public SourceCatalog sources() {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Crawls a source now and returns when the run has ended.
     *
     * @param progress told the run as it stands, about once a second
     * @throws IllegalArgumentException if there is no such source
     * @throws IllegalStateException if the source is being crawled
     */
    public CrawlRun crawl(SourceId source, Consumer<CrawlRun> progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Begins a run in the background.
     *
     * @return the run as it begins
     * @throws IllegalArgumentException if there is no such source
     * @throws IllegalStateException if the source is being crawled
     */
    public CrawlRun begin(SourceId source) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Puts the schedules of all enabled sources in force until {@link #close()}. */
    public void startSchedules() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The latest runs, newest first. */
    public List<CrawlRun> runs(@Nullable SourceId source, int limit) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The run with this number, as it stands. */
    public Optional<CrawlRun> run(long id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** When the source is due next, if its schedule is in force. */
    public Optional<Instant> nextRun(SourceId source) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Extracts again every archived page of a source, or of all sources, and hands the articles to the sink.
     *
     * @return how many pages had each outcome
     */
    public java.util.Map<String, Long> replay(@Nullable SourceId source, Consumer<String> progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Stops schedules and running crawls, which go on where they stood with the next run. */
    @Override
    public void close() {}
}
