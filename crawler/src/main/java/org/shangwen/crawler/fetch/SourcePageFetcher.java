package org.shangwen.crawler.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.InterruptedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.fetch.FetchOutcome.Fetched;
import org.shangwen.crawler.frontier.FrontierPage;
import org.shangwen.crawler.frontier.PageTask;
import org.shangwen.crawler.frontier.SourceFrontier;

/** crawler4j's fetcher for one run, with {@link Fetcher} in its place: crawler4j's own client is closed at once. */
public final class SourcePageFetcher extends PageFetcher {

    private final Fetcher fetcher;
    private final SourceFrontier frontier;
    private final PageHandler handler;
    private final Duration delay;

    /** @param delay the source's delay */
    public SourcePageFetcher(
            CrawlConfig config, Fetcher fetcher, SourceFrontier frontier, PageHandler handler, Duration delay)
            throws GeneralSecurityException {
        super(config, new BasicURLNormalizer(), new ReservedSlots());
        super.shutDown();
        this.fetcher = fetcher;
        this.frontier = frontier;
        this.handler = handler;
        this.delay = delay;
    }

    @Override
    public PageFetchResult fetchPage(WebURL url) throws InterruptedException, NoPageException, InterruptedIOException {
        PageTask task = (PageTask) url;
        FrontierPage page = task.page();
        FetchOutcome outcome;
        try {
            outcome = fetcher.fetch(request(page));
        } finally {
            frontier.fetched(task);
        }
        if (!(outcome instanceof Fetched fetched)) {
            task.end(handler.missed(page, outcome));
            throw new NoPageException(page.url());
        }
        task.attach(new Arrival(fetched.reply()));
        return result(page, fetched.reply());
    }

    private FetchRequest request(FrontierPage page) {
        return new FetchRequest(
                page.source(),
                page.kind().key(),
                page.url(),
                page.etag(),
                page.lastModified(),
                maxBytes(page.kind()),
                delay,
                page.feed());
    }

    private int maxBytes(PageKind kind) {
        return switch (kind) {
            case FEED -> fetcher.limits().listingBytes();
            case SITEMAP -> fetcher.limits().sitemapBytes();
            case LIST, ARTICLE, PART -> fetcher.limits().pageBytes();
        };
    }

    private PageFetchResult result(FrontierPage page, HttpReply reply) {
        PageFetchResult result = new PageFetchResult(true);
        result.setStatusCode(200);
        // crawler4j would take another address for another page; redirects are followed already.
        result.setFetchedUrl(page.url());
        result.setResponseHeaders(reply.headers().stream()
                .map(header -> new BasicHeader(header.name(), header.value()))
                .toArray(Header[]::new));
        result.setEntity(new ByteArrayEntity(reply.body(), ContentType.create(mediaType(reply))));
        return result;
    }

    private static String mediaType(HttpReply reply) {
        String type = reply.contentType() == null ? "" : reply.contentType();
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return media.matches("[\\w.+-]+/[\\w.+-]+") ? media : "application/octet-stream";
    }

    /** Runs share one {@link Fetcher}, which outlives them. */
    @Override
    public synchronized void shutDown() {}
}
