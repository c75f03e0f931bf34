package org.shangwen.crawler.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param pageBytes the largest page, decompressed
 * @param listingBytes the largest feed, decompressed
 * @param sitemapBytes the largest sitemap, decompressed
 * @param total the longest time from request to last byte, redirects included
 * @param connect the longest time to connect
 * @param silence the longest time without a byte
 * @param lookup the longest time to resolve a name
 * @param robots the longest time for a robots.txt
 * @param redirects the most redirects followed
 * @param headerLine the longest header line, in bytes
 * @param headers the most header lines
 */
public record FetchLimits(
        int pageBytes,
        int listingBytes,
        int sitemapBytes,
        Duration total,
        Duration connect,
        Duration silence,
        Duration lookup,
        Duration robots,
        int redirects,
        int headerLine,
        int headers) {

    private static final int MB = 1024 * 1024;

    /** The limits that serve news sites. */
    public static FetchLimits defaults() {
        return new FetchLimits(
                5 * MB,
                10 * MB,
                50 * MB,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                10,
                8 * 1024,
                100);
    }
}
