package org.shangwen.crawler;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;
import org.shangwen.crawler.extract.Extractor;
import org.shangwen.crawler.extract.FeedText;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.extract.PageContext;
import org.shangwen.crawler.extract.PageType;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.url.UrlIdentity;
import org.shangwen.model.Article;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes articles of pages and hands them to the sink: the same for a page just fetched and one from the archive. */
final class ArticleIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleIntake.class);

    private static final String REJECTED = "rejected";

    private final Extractor extractor;
    private final ArticleSink sink;

    ArticleIntake(Extractor extractor, ArticleSink sink) {
        this.extractor = extractor;
        this.sink = sink;
    }

    /**
     * What became of a page.
     *
     * @param outcome {@code new}, {@code updated}, {@code unchanged} or {@code rejected}
     * @param type what a rejected page is instead of an article; of an article {@link PageType#ARTICLE}
     * @param fingerprint of the article, or null if there was none
     * @param missing why parts of the article are missing, or null if it is whole
     */
    record Taken(
            String outcome,
            PageType type,
            @Nullable String fingerprint,
            @Nullable String missing) {

        /** The outcome and, of a page that shows itself to be something else, what it is: {@code rejected_list}. */
        List<String> names() {
            return outcome.equals(REJECTED) && type != PageType.ARTICLE
                    ? List.of(outcome, outcome + "_" + type.name().toLowerCase(Locale.ROOT))
                    : List.of(outcome);
        }
    }

    /** Whether a page of this type can hold an article. A page that names no type may. */
    static boolean isText(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.contains("html") || type.startsWith("text/") || type.contains("xml");
    }

    /**
     * Takes a page in.
     *
     * @param page the page, parsed, with the address that sent it
     * @param fetched when it was fetched
     * @param feed what a feed says of it, or null
     * @param parts where the further parts of the article are, if it stands on several pages
     */
    Taken take(Source source, HtmlPage page, Instant fetched, @Nullable FeedText feed, Parts parts) {
        PageContext context = PageContext.fetchedAt(fetched)
                .withRule(source.rule())
                .withZone(source.zone())
                .withFeed(feed);
        Joined joined = extract(page, context, parts);
        return switch (joined.extraction()) {
            case Rejected rejected -> rejected(page, rejected.type(), rejected.reason());
            case Extracted extracted ->
                article(source, page.url(), extracted, fetched)
                        .map(article -> new Taken(
                                sink.accept(article).name().toLowerCase(Locale.ROOT),
                                PageType.ARTICLE,
                                article.fingerprint(),
                                joined.missing()))
                        .orElseGet(() -> rejected(page, PageType.ARTICLE, "no article can be made of its fields"));
        };
    }

    /** An extraction, and why parts are missing from it, or null. */
    private record Joined(Extraction extraction, @Nullable String missing) {}

    /** What a page brings down while it is being extracted says something about the page, not about the run. */
    private Joined extract(HtmlPage page, PageContext context, Parts parts) {
        try {
            Extraction alone = extractor.extract(page, context);
            if (!(alone instanceof Extracted first) || first.nextPage() == null) {
                return new Joined(alone, null);
            }
            FollowingParts.Gathered following =
                    new FollowingParts(part -> nextOf(part, context), parts).after(page, first.nextPage());
            if (following.missing() != null) {
                LOG.info("parts_missing url={} reason=\"{}\"", page.url(), following.missing());
            }
            return following.pages().isEmpty()
                    ? new Joined(alone, following.missing())
                    : new Joined(
                            extractor.extract(page, context.withFollowing(following.pages())), following.missing());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("extraction_failed url={}", page.url(), e);
            return new Joined(new Rejected(PageType.EMPTY, "extraction failed: " + e), null);
        }
    }

    private @Nullable String nextOf(HtmlPage part, PageContext context) {
        return extractor.extract(part, context.withFeed(null)) instanceof Extracted extracted
                ? extracted.nextPage()
                : null;
    }

    private static Taken rejected(HtmlPage page, PageType type, String reason) {
        LOG.info("page_rejected url={} type={} reason=\"{}\"", page.url(), type, reason);
        return new Taken(REJECTED, type, null, null);
    }

    private static Optional<Article> article(Source source, String url, Extracted found, Instant fetched) {
        String address = canonical(url, found.canonicalUrl());
        try {
            return Optional.of(Article.builder(UrlIdentity.articleId(address), source.id(), found.title(), found.text())
                    .sourceName(source.name())
                    .url(address)
                    .subtitle(found.subtitle())
                    .author(found.author())
                    .origin(found.origin())
                    .editor(found.editor())
                    .published(found.published())
                    .modified(found.modified())
                    .html(found.html())
                    .image(found.image())
                    .tags(found.tags())
                    .language(found.language())
                    .fetched(fetched)
                    .ways(found.ways())
                    .build());
        } catch (IllegalArgumentException e) {
            LOG.warn("article_refused url={} reason=\"{}\"", url, e.getMessage());
            return Optional.empty();
        }
    }

    /** The canonical address, unless it names the front page: then it was set for the site and not for the page. */
    private static String canonical(String url, @Nullable String canonical) {
        if (canonical == null) {
            return url;
        }
        try {
            return isFrontPage(UrlIdentity.normalise(canonical)) ? url : canonical;
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /**
     * Whether an address that was asked for led away from the page: pages that are no more are often redirected to the
     * front page, or to whoever bought the name.
     */
    static boolean leaves(String asked, String answered) {
        String here = UrlIdentity.normalise(asked);
        String there = UrlIdentity.normalise(answered);
        return !there.equals(here) && (isFrontPage(there) || !site(there).equals(site(here)));
    }

    private static String site(String address) {
        String host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }

    private static boolean isFrontPage(String normal) {
        URI address = URI.create(normal);
        return address.getRawPath().equals("/") && address.getRawQuery() == null;
    }
}
