package org.shangwen.crawler;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;
import org.shangwen.crawler.extract.Extractor;
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
     * @param fingerprint of the article, or null if there was none
     */
    record Taken(String outcome, @Nullable String fingerprint) {}

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
     */
    Taken take(Source source, HtmlPage page, Instant fetched) {
        return switch (extract(source, page, fetched)) {
            case Rejected rejected -> rejected(page, rejected.reason());
            case Extracted extracted ->
                article(source, page.url(), extracted, fetched)
                        .map(article ->
                                new Taken(sink.accept(article).name().toLowerCase(Locale.ROOT), article.fingerprint()))
                        .orElseGet(() -> rejected(page, "no article can be made of its fields"));
        };
    }

    /** What a page brings down while it is being extracted says something about the page, not about the run. */
    private Extraction extract(Source source, HtmlPage page, Instant fetched) {
        try {
            return extractor.extract(
                    page, PageContext.fetchedAt(fetched).withRule(source.rule()).withZone(source.zone()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("extraction_failed source={} url={}", source.id(), page.url(), e);
            return new Rejected(PageType.EMPTY, "extraction failed: " + e);
        }
    }

    private static Taken rejected(HtmlPage page, String reason) {
        LOG.info("page_rejected url={} reason=\"{}\"", page.url(), reason);
        return new Taken("rejected", null);
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
