package org.shangwen.searchapi.source;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.source.Source;
import org.shangwen.model.SourceId;
import org.shangwen.searchapi.crawl.RunAnswer;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Parameters;

/** The routes below {@code /sources}. Safe to share. */
public final class SourceRoutes {

    private final Crawler crawler;

    public SourceRoutes(Crawler crawler) {
        this.crawler = crawler;
    }

    /** All sources, and what is wrong with packs that were left out. */
    public void list(Context ctx) {
        Parameters.of(ctx, Set.of());
        List<SourceAnswer> sources = crawler.sources().sources().stream()
                .map(source -> SourceAnswer.of(source, crawler))
                .toList();
        Answers.json(ctx, new SourceList(sources, crawler.sources().problems()));
    }

    /** One source. */
    public void one(Context ctx) {
        Parameters.of(ctx, Set.of());
        Answers.json(ctx, SourceAnswer.of(required(ctx), crawler));
    }

    /** Begins to crawl a source. */
    public void crawl(Context ctx) {
        Parameters.of(ctx, Set.of());
        Source source = required(ctx);
        CrawlRun run;
        try {
            run = crawler.begin(source.id());
        } catch (IllegalStateException e) {
            throw ApiError.conflict(String.valueOf(e.getMessage()));
        }
        ctx.status(202).header("Location", "/api/v1/crawls/" + run.id());
        Answers.json(ctx, RunAnswer.of(run, crawler.sources()));
    }

    private Source required(Context ctx) {
        String id = ctx.pathParam("id");
        try {
            return crawler.sources()
                    .find(new SourceId(id))
                    .orElseThrow(() -> new IllegalArgumentException("no source has this id"));
        } catch (IllegalArgumentException e) {
            throw ApiError.absent("id", id, String.valueOf(e.getMessage()));
        }
    }

    /**
     * All sources.
     *
     * @param problems mistakes in packs that were left out, one line each
     */
    record SourceList(List<SourceAnswer> sources, List<String> problems) {}
}
