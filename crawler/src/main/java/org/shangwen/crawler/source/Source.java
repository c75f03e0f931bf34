package org.shangwen.crawler.source;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.model.SourceId;

/**
 * One news site as its source pack describes it.
 *
 * @param id the id, unique in the catalog
 * @param name the name for readers
 * @param homepage the front page
 * @param zone the zone of times on its pages
 * @param discovery where article addresses are found
 * @param articles patterns of article addresses as globs over the whole address ({@code *} within a path segment,
 *     {@code **} across segments), see {@link AddressGlob}; an address that fits none is no article
 * @param rule where the fields stand on its pages, or null for generic extraction alone
 * @param schedule when it is crawled
 * @param delay the least time between two requests to one of its hosts
 * @param maxPages the most pages fetched in one run
 * @param enabled whether its schedule is in force
 * @param terms the page with the site's terms of use, or null
 */
public record Source(
        SourceId id,
        String name,
        String homepage,
        ZoneId zone,
        Discovery discovery,
        List<String> articles,
        @Nullable SiteRule rule,
        CrawlSchedule schedule,
        Duration delay,
        int maxPages,
        boolean enabled,
        @Nullable String terms) {

    public Source {
        articles = List.copyOf(articles);
    }

    /**
     * Where article addresses are found.
     *
     * @param feeds addresses of RSS or Atom feeds
     * @param lists list pages
     * @param sitemaps addresses of XML sitemaps
     */
    public record Discovery(List<String> feeds, List<ListPage> lists, List<String> sitemaps) {
        public Discovery {
            feeds = List.copyOf(feeds);
            lists = List.copyOf(lists);
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /**
     * A page that lists articles.
     *
     * @param url its address
     * @param links a CSS selector of the links to articles, or of elements that hold them
     */
    public record ListPage(String url, String links) {}

    /**
     * Where the fields stand, as CSS selectors; a null field is left to the generic extractor.
     *
     * @param remove selectors of what is cut out of the body
     */
    public record SiteRule(
            @Nullable String title,
            @Nullable String subtitle,
            @Nullable String author,
            @Nullable String origin,
            @Nullable String editor,
            @Nullable String published,
            @Nullable String modified,
            @Nullable String body,
            @Nullable String image,
            @Nullable String tags,
            List<String> remove) {
        public SiteRule {
            remove = List.copyOf(remove);
        }

        /** A rule for the body alone. */
        public static SiteRule ofBody(String body, List<String> remove) {
            return new SiteRule(null, null, null, null, null, null, null, body, null, null, remove);
        }
    }

    /** When a source is crawled. */
    public sealed interface CrawlSchedule {

        /** A Unix cron expression of five fields, in the source's zone. */
        record Cron(String expression) implements CrawlSchedule {}

        /** Always this long after the last run began. */
        record Every(Duration interval) implements CrawlSchedule {}
    }
}
