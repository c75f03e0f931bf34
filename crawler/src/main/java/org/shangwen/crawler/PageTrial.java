package org.shangwen.crawler;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.fetch.AddressGuard;
import org.shangwen.crawler.fetch.FetchLimits;
import org.shangwen.crawler.fetch.FetchOutcome;
import org.shangwen.crawler.fetch.FetchOutcome.Failed;
import org.shangwen.crawler.fetch.FetchOutcome.Fetched;
import org.shangwen.crawler.fetch.FetchOutcome.NotModified;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByGuard;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByRobots;
import org.shangwen.crawler.fetch.FetchRequest;
import org.shangwen.crawler.fetch.Fetcher;
import org.shangwen.crawler.fetch.HttpReply;
import org.shangwen.crawler.frontier.HostSlots;

/** Fetches one page as a crawl would, for somebody who writes a source pack. Nothing of it is kept. */
public final class PageTrial {

    private PageTrial() {}

    /** The page, or why there is none. */
    public sealed interface Trial {}

    /**
     * A page.
     *
     * @param page the page, with the address that sent it
     * @param contentType the {@code Content-Type} it came with, or null
     * @param fetched when it was fetched
     */
    public record Had(HtmlPage page, @Nullable String contentType, Instant fetched) implements Trial {}

    /**
     * No page.
     *
     * @param reason why, for whoever asked
     */
    public record Missing(String reason) implements Trial {}

    /**
     * Fetches a page. Guard and robots.txt hold as in a crawl, and redirects are followed.
     *
     * @param settings whose user agent, private networks and clock are used; the data folder is left alone
     * @param delay the least rest of its host between requests
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public static Trial fetch(CrawlerSettings settings, String url, Duration delay) throws InterruptedException {
        FetchLimits limits = FetchLimits.defaults();
        try (Fetcher fetcher = new Fetcher(
                settings.userAgent(),
                new AddressGuard(settings.privateNetworks()),
                limits,
                new HostSlots(System::nanoTime),
                (request, reply) -> {},
                settings.clock())) {
            FetchRequest request =
                    new FetchRequest("trial", PageKind.ARTICLE.key(), url, null, null, limits.pageBytes(), delay);
            return trial(fetcher.fetch(request));
        }
    }

    private static Trial trial(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> had(fetched.reply());
            case NotModified unasked -> new Missing("not modified");
            case RefusedByRobots refused -> new Missing("robots.txt: " + refused.reason());
            case RefusedByGuard refused -> new Missing(refused.reason());
            case Failed failed -> new Missing(failed.name() + ": " + failed.detail());
        };
    }

    private static Trial had(HttpReply reply) {
        return ArticleIntake.isText(reply.contentType())
                ? new Had(
                        HtmlPage.parse(reply.url(), reply.body(), reply.contentType()), reply.contentType(), reply.at())
                : new Missing("not HTML but " + reply.contentType());
    }
}
