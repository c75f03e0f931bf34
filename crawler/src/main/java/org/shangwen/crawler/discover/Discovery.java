package org.shangwen.crawler.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.source.AddressGlob;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.url.UrlIdentity;
import org.shangwen.crawler.url.WebAddress;

/** Finds the articles of one source: its seeds, and the links of the pages that they lead to. Safe to share. */
public final class Discovery {

    private final Source source;
    private final List<AddressGlob> articles;
    private final Map<String, String> selectors = new HashMap<>();

    public Discovery(Source source) {
        this.source = source;
        this.articles = source.articles().stream().map(AddressGlob::of).toList();
        source.discovery().lists().forEach(list -> selectors.put(UrlIdentity.normalise(list.url()), list.links()));
    }

    /** Where a run begins: feeds, list pages and sitemaps, in this order. */
    public List<Link> seeds() {
        List<Link> seeds = new ArrayList<>();
        source.discovery().feeds().forEach(url -> seeds.add(new Link(url, PageKind.FEED, null)));
        source.discovery().lists().forEach(list -> seeds.add(new Link(list.url(), PageKind.LIST, null)));
        source.discovery().sitemaps().forEach(url -> seeds.add(new Link(url, PageKind.SITEMAP, null)));
        return seeds;
    }

    /** The articles that a feed names. */
    public List<Link> feed(String url, byte[] body, @Nullable String contentType) throws UnreadableListingException {
        return wanted(url, FeedReader.read(WebAddress.parse(url), body, contentType, source.zone()));
    }

    /**
     * The articles that a list page names.
     *
     * @param seed the address of the list page as the source has it, which may have been redirected
     */
    public List<Link> list(String seed, HtmlPage page) {
        String selector = selectors.get(UrlIdentity.normalise(seed));
        return selector == null ? List.of() : wanted(page.url(), ListReader.read(page, selector));
    }

    /** The articles and further sitemaps that a sitemap names. */
    public List<Link> sitemap(String url, byte[] body) throws UnreadableListingException {
        return wanted(url, SitemapReader.read(WebAddress.parse(url), body));
    }

    /** Whether an address is one of an article of this source, {@code http} and {@code https} alike. */
    public boolean isArticle(String url) {
        return articles.stream().anyMatch(glob -> glob.matches(url) || glob.matches(otherScheme(url)));
    }

    private List<Link> wanted(String page, List<Link> links) {
        Map<String, Link> wanted = new LinkedHashMap<>();
        for (Link link : links) {
            URI url = WebAddress.parse(link.url());
            boolean fits = link.kind() == PageKind.SITEMAP
                    ? host(link.url()).equals(host(page))
                    : LinkBounds.hold(url) && isArticle(link.url());
            if (fits) {
                wanted.putIfAbsent(UrlIdentity.normalise(link.url()), link);
            }
        }
        return List.copyOf(wanted.values());
    }

    private static String host(String url) {
        return WebAddress.parse(url).getHost().toLowerCase(Locale.ROOT);
    }

    private static String otherScheme(String url) {
        return url.startsWith("https:") ? "http:" + url.substring(6) : "https:" + url.substring(url.indexOf(':') + 1);
    }
}
