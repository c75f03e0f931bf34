package org.shangwen.crawler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.ArticleIntake.Taken;
import org.shangwen.crawler.discover.Discovery;
import org.shangwen.crawler.discover.Link;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.discover.UnreadableListingException;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.fetch.ContentDecoder;
import org.shangwen.crawler.fetch.FetchOutcome;
import org.shangwen.crawler.fetch.FetchOutcome.Failed;
import org.shangwen.crawler.fetch.FetchOutcome.Fetched;
import org.shangwen.crawler.fetch.FetchOutcome.NotModified;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByGuard;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByRobots;
import org.shangwen.crawler.fetch.HttpReply;
import org.shangwen.crawler.fetch.PageHandler;
import org.shangwen.crawler.frontier.FrontierPage;
import org.shangwen.crawler.frontier.PageStore;
import org.shangwen.crawler.frontier.VisitEnd;
import org.shangwen.crawler.frontier.VisitEnd.Result;
import org.shangwen.crawler.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run does with each page of its source: links of listings to the frontier, articles to the sink. */
final class SourceVisits implements PageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SourceVisits.class);
    private static final int NOTED_PROBLEMS = 5;
    private static final String A_PART = "a part of another page's article";

    private final Source source;
    private final Discovery discovery;
    private final ArticleIntake intake;
    private final Parts parts;
    private final PageStore pages;
    private final Tally tally;
    private final int sitemapBytes;
    private volatile boolean reachedSeed;
    private final List<String> seedProblems = Collections.synchronizedList(new ArrayList<>());
    private final List<String> partProblems = Collections.synchronizedList(new ArrayList<>());

    /** @param pages where the frontier keeps what it knows of addresses */
    SourceVisits(
            Source source,
            Discovery discovery,
            ArticleIntake intake,
            Parts parts,
            PageStore pages,
            Tally tally,
            int sitemapBytes) {
        this.source = source;
        this.discovery = discovery;
        this.intake = intake;
        this.parts = parts;
        this.pages = pages;
        this.tally = tally;
        this.sitemapBytes = sitemapBytes;
    }

    @Override
    public Reading read(FrontierPage page, HttpReply reply) {
        tally.count("fetched");
        try {
            return switch (page.kind()) {
                case FEED -> listing(discovery.feed(reply.url(), reply.body(), reply.contentType()));
                case SITEMAP -> listing(discovery.sitemap(reply.url(), unpacked(reply.body())));
                case LIST -> {
                    HtmlPage html = HtmlPage.parse(reply.url(), reply.body(), reply.contentType());
                    yield listing(discovery.list(page.url(), html));
                }
                case ARTICLE -> article(page, reply);
                case PART -> problem(A_PART);
            };
        } catch (UnreadableListingException e) {
            return problem(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("page_unreadable source={} url={}", source.id(), page.url(), e);
            return problem(e.toString());
        }
    }

    private static Reading listing(List<Link> links) {
        return new Reading(null, links, null);
    }

    private static Reading problem(String reason) {
        return new Reading(null, List.of(), reason);
    }

    private byte[] unpacked(byte[] sitemap) throws UnreadableListingException {
        if (!ContentDecoder.isGzip(sitemap)) {
            return sitemap;
        }
        byte[] unpacked = ContentDecoder.decodeOrNull(sitemap, "gzip", sitemapBytes);
        if (unpacked == null) {
            throw new UnreadableListingException("the gzip file is broken or larger than " + sitemapBytes + " bytes");
        }
        return unpacked;
    }

    private static Reading article(FrontierPage page, HttpReply reply) {
        if (!ArticleIntake.isText(reply.contentType())) {
            return problem("not HTML but " + reply.contentType());
        }
        if (ArticleIntake.leaves(page.url(), reply.url())) {
            return problem("redirected away from the article, to " + reply.url());
        }
        return new Reading(HtmlPage.parse(reply.url(), reply.body(), reply.contentType()), List.of(), null);
    }

    @Override
    public VisitEnd take(FrontierPage page, HttpReply reply, Reading reading) {
        String etag = reply.header("ETag");
        String modified = reply.header("Last-Modified");
        if (reading.html() == null) {
            return withoutHtml(page, reading, etag, modified);
        }
        if (isPart(page)) {
            return withoutHtml(page, problem(A_PART), etag, modified);
        }
        Taken taken = intake.take(source, reading.html(), reply.at(), page.feed(), parts);
        taken.names().forEach(tally::count);
        Result result = taken.outcome().equals("unchanged") ? Result.UNCHANGED : Result.TAKEN;
        if (taken.missing() != null) {
            tally.count("incomplete");
            note(partProblems, page.url() + " is incomplete, " + taken.missing());
            // Without validators, so that the first part is sent again next time, and the others are asked for.
            return new VisitEnd(result, taken.outcome(), null, null, taken.fingerprint(), null);
        }
        return new VisitEnd(result, taken.outcome(), etag, modified, taken.fingerprint(), null);
    }

    /** Whether another article has named it as a part since it was claimed. */
    private boolean isPart(FrontierPage page) {
        return pages.find(source.id().value(), page.url())
                .filter(now -> now.kind() == PageKind.PART)
                .isPresent();
    }

    private VisitEnd withoutHtml(FrontierPage page, Reading reading, @Nullable String etag, @Nullable String modified) {
        if (reading.problem() == null) {
            reachedSeed |= page.isSeed();
            return new VisitEnd(Result.TAKEN, "fetched", etag, modified, null, null);
        }
        LOG.info("page_rejected source={} url={} reason=\"{}\"", source.id(), page.url(), reading.problem());
        tally.count("rejected");
        note(page, reading.problem());
        // Without validators, so that a listing that could not be read is sent whole again next time.
        return new VisitEnd(Result.TAKEN, "rejected", null, null, null, null);
    }

    @Override
    public VisitEnd missed(FrontierPage page, FetchOutcome outcome) {
        return switch (outcome) {
            case NotModified unchanged -> {
                reachedSeed |= page.isSeed();
                yield ended(page, Result.UNCHANGED, "not_modified", null);
            }
            case RefusedByRobots refused -> ended(page, Result.REFUSED, "robots_refused", refused.reason());
            case RefusedByGuard refused -> ended(page, Result.REFUSED, "guard_refused", refused.reason());
            case Failed failed -> {
                boolean missing = failed.status() == 404 || failed.status() == 410;
                VisitEnd end = ended(
                        page, missing ? Result.MISSING : Result.FAILED, "failed_" + failed.name(), failed.detail());
                yield VisitEnd.without(end.result(), end.outcome(), failed.retryAfter());
            }
            case Fetched fetched -> throw new IllegalArgumentException("it was fetched: " + page.url());
        };
    }

    private VisitEnd ended(FrontierPage page, Result result, String outcome, @Nullable String reason) {
        tally.count(outcome);
        if (reason != null) {
            LOG.info("page_missed source={} url={} outcome={} reason=\"{}\"", source.id(), page.url(), outcome, reason);
            note(page, reason);
        }
        return VisitEnd.without(result, outcome, null);
    }

    private void note(FrontierPage page, String reason) {
        if (page.isSeed()) {
            note(seedProblems, page.kind().key() + " " + page.url() + ": " + reason);
        }
    }

    private static void note(List<String> notes, String note) {
        if (notes.size() < NOTED_PROBLEMS) {
            notes.add(note);
        }
    }

    /** Whether any of the source's own feeds, lists and sitemaps could be had. */
    boolean reachedSeed() {
        return reachedSeed;
    }

    /** What went wrong with the source's own feeds, lists and sitemaps, and with the parts of articles. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(seedProblems);
        problems.addAll(List.copyOf(partProblems));
        return problems;
    }
}
