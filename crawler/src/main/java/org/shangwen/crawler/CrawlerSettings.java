package org.shangwen.crawler;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * What the crawler is told.
 *
 * @param data the data folder: {@code state.db}, {@code archive/}, {@code sources/}
 * @param userAgent the product token and contact sent with every request, such as
 *     {@code Shangwen/0.1 (+https://example.org/contact)}
 * @param privateNetworks CIDR blocks of private addresses that may be fetched; none by default
 * @param threads how many fetching threads a run has
 * @param clock the time
 */
public record CrawlerSettings(
        Path data, String userAgent, List<String> privateNetworks, int threads, InstantSource clock) {

    public CrawlerSettings {
        privateNetworks = List.copyOf(privateNetworks);
    }

    /** The defaults for a data folder. */
    public static CrawlerSettings defaults(Path data) {
        return new CrawlerSettings(
                data, "Shangwen/0.1 (+https://shangwen.example/crawler)", List.of(), 4, InstantSource.system());
    }
}
