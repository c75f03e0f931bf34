package org.shangwen.crawler;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.fetch.FetchOutcome;
import org.shangwen.crawler.fetch.FetchOutcome.Failed;
import org.shangwen.crawler.fetch.FetchOutcome.Fetched;
import org.shangwen.crawler.fetch.FetchOutcome.NotModified;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByGuard;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByRobots;
import org.shangwen.crawler.fetch.HttpReply;
import org.shangwen.crawler.fetch.PartFetcher;
import org.shangwen.crawler.frontier.PageStore;

/** The parts of articles on the web. Each is marked in the frontier, so that it is never visited for itself. */
final class WebParts implements Parts {

    private final PartFetcher fetcher;
    private final PageStore pages;
    private final String source;
    private final Tally tally;
    private final InstantSource clock;
    private final BooleanSupplier stopped;

    /** @param stopped whether the run is to end: then no more parts are fetched */
    WebParts(
            PartFetcher fetcher,
            PageStore pages,
            String source,
            Tally tally,
            InstantSource clock,
            BooleanSupplier stopped) {
        this.fetcher = fetcher;
        this.pages = pages;
        this.source = source;
        this.tally = tally;
        this.clock = clock;
        this.stopped = stopped;
    }

    @Override
    public Part at(String url) {
        if (stopped.getAsBoolean()) {
            return new Missing("the run ends");
        }
        if (!pages.markPart(source, url, clock.instant())) {
            return new Missing("it is a listing of the source");
        }
        try {
            return part(url, fetcher.fetch(url));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Missing("the run ends");
        }
    }

    private Part part(String url, FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> read(url, fetched.reply());
            case NotModified unasked -> new Missing("not modified");
            case RefusedByRobots refused -> new Missing("robots.txt: " + refused.reason());
            case RefusedByGuard refused -> new Missing(refused.reason());
            case Failed failed -> new Missing(failed.detail());
        };
    }

    private Part read(String url, HttpReply reply) {
        tally.count("part");
        if (!ArticleIntake.isText(reply.contentType())) {
            return new Missing("not HTML but " + reply.contentType());
        }
        if (ArticleIntake.leaves(url, reply.url())) {
            return new Missing("redirected to " + reply.url());
        }
        return new Had(HtmlPage.parse(reply.url(), reply.body(), reply.contentType()), reply.body().length);
    }
}
