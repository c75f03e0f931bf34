package org.shangwen.crawler.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.url.WebAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads XML sitemaps and sitemap indexes; the pages changed last come first. */
final class SitemapReader {

    private static final Logger LOG = LoggerFactory.getLogger(SitemapReader.class);

    private SitemapReader() {}

    /** @param body the sitemap, decompressed */
    static List<Link> read(URI base, byte[] body) throws UnreadableListingException {
        AbstractSiteMap map = parse(base, body);
        List<Found> found = new ArrayList<>();
        if (map instanceof SiteMapIndex index) {
            for (AbstractSiteMap child : index.getSitemaps()) {
                add(found, base, child.getUrl(), PageKind.SITEMAP, child.getLastModified());
            }
        } else if (map instanceof SiteMap pages) {
            for (SiteMapURL page : pages.getSiteMapUrls()) {
                add(found, base, page.getUrl(), PageKind.ARTICLE, page.getLastModified());
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::changed, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(LinkBounds.LINKS_PER_SITEMAP)
                .map(Found::link)
                .toList();
    }

    private record Found(Link link, @Nullable Date changed) {}

    private static AbstractSiteMap parse(URI base, byte[] body) throws UnreadableListingException {
        try {
            // Not strict: which hosts a source may name is decided by its article patterns.
            return new SiteMapParser(false).parseSiteMap("text/xml", body, base.toURL());
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            throw new UnreadableListingException("no sitemap: " + e.getMessage(), e);
        }
    }

    private static void add(List<Found> found, URI base, URL url, PageKind kind, @Nullable Date changed) {
        try {
            String address = WebAddress.resolve(base, url.toString()).toString();
            found.add(new Found(Link.of(address, kind, Objects.toString(changed, "")), changed));
        } catch (IllegalArgumentException e) {
            LOG.debug("location_ignored sitemap={} reason=\"{}\"", base, e.getMessage());
        }
    }
}
