package org.shangwen.crawler.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.Source.SiteRule;

/**
 * What is known of a page beside the page. Immutable and safe to share as far as its pages are.
 *
 * @param rule where the fields stand on pages of its site, or null
 * @param zone the zone of times that name none
 * @param fetched when the page was fetched: what relative times count from, and the latest time believed
 * @param feed what the feed that named the page says of the article, or null
 * @param following the further parts of an article that stands on several pages, in order, see
 *     {@link Extraction.Extracted#nextPage()}
 */
public record PageContext(
        @Nullable SiteRule rule,
        ZoneId zone,
        Instant fetched,
        @Nullable FeedText feed,
        List<HtmlPage> following) {

    /** The zone of nearly all Chinese news. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public PageContext {
        following = List.copyOf(following);
    }

    /** A page of an unknown site, fetched at this time; its times are Shanghai's. */
    public static PageContext fetchedAt(Instant fetched) {
        return new PageContext(null, SHANGHAI, fetched, null, List.of());
    }

    public PageContext withRule(@Nullable SiteRule value) {
        return new PageContext(value, zone, fetched, feed, following);
    }

    public PageContext withZone(ZoneId value) {
        return new PageContext(rule, value, fetched, feed, following);
    }

    public PageContext withFeed(@Nullable FeedText value) {
        return new PageContext(rule, zone, fetched, value, following);
    }

    public PageContext withFollowing(List<HtmlPage> value) {
        return new PageContext(rule, zone, fetched, feed, value);
    }
}
