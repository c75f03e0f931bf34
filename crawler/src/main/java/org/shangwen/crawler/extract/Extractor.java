package org.shangwen.crawler.extract;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.Source.SiteRule;

/** Makes an article of a page: site rule, then structured data, then generic, field by field. Safe to share. */
public final class Extractor {

    /**
     * Makes an article of a page, or says why it is none. Never throws for what the page holds.
     *
     * @param page the page; its tree is not changed
     * @param rule where the fields stand, or null
     * @param zone the zone of times that name none
     * @param fetched when the page was fetched: what relative times count from, and the latest time believed
     */
    public Extraction extract(HtmlPage page, @Nullable SiteRule rule, ZoneId zone, Instant fetched) {
        return new PageExtraction(page, rule, new DateText(zone, fetched)).run();
    }
}
