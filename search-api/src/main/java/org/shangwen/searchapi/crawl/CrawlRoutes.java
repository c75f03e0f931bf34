package org.shangwen.searchapi.crawl;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.model.SourceId;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Parameters;

/** The routes below {@code /crawls}. Safe to share. */
public final class CrawlRoutes implements AutoCloseable {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Crawler crawler;
    private final RunEvents events;

    public CrawlRoutes(Crawler crawler) {
        this.crawler = crawler;
        this.events = new RunEvents(crawler);
    }

    /** The latest runs, of one source or of all. */
    public void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, Set.of("source", "size"));
        SourceId source = parameters.one("source").map(this::source).orElse(null);
        List<CrawlRun> runs = crawler.runs(source, parameters.integer("size", USUAL, 1, MOST));
        Answers.json(
                ctx,
                Map.of(
                        "crawls",
                        runs.stream()
                                .map(run -> RunAnswer.of(run, crawler.sources()))
                                .toList()));
    }

    /** One run as it stands or, for those who accept {@code text/event-stream}, as it goes on. */
    public void one(Context ctx) {
        Parameters.of(ctx, Set.of());
        CrawlRun run = required(ctx);
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains(RunEvents.MEDIA_TYPE)) {
            events.stream(ctx, run);
        } else {
            Answers.json(ctx, RunAnswer.of(run, crawler.sources()));
        }
    }

    /** Ends every stream of progress. */
    @Override
    public void close() {
        events.close();
    }

    private CrawlRun required(Context ctx) {
        String id = ctx.pathParam("id");
        try {
            return crawler.run(Long.parseLong(id))
                    .orElseThrow(() -> ApiError.absent("id", id, "no run has this number"));
        } catch (NumberFormatException e) {
            throw ApiError.absent("id", id, "the number of a run is a whole number");
        }
    }

    private SourceId source(String id) {
        try {
            SourceId source = new SourceId(id);
            if (crawler.sources().find(source).isPresent()) {
                return source;
            }
        } catch (IllegalArgumentException e) {
            throw ApiError.parameter("source", id, String.valueOf(e.getMessage()));
        }
        throw ApiError.parameter("source", id, "no source has this id (GET /api/v1/sources lists them)");
    }
}
