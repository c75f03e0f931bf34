package org.shangwen.press;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The validators of a site's pages: a page's version changes exactly when its bytes do. Safe to share.
 *
 * <p>A Last-Modified has whole seconds, so a second change within one second moves it one second on; else a client that
 * knows the first change would never hear of the second.
 */
final class Versions {

    /**
     * The version of a page.
     *
     * @param tag the opaque part of its ETag, without quotes
     * @param modified its Last-Modified, in whole seconds
     */
    record Version(String tag, Instant modified) {}

    private final Map<String, Version> byPath = new HashMap<>();
    private final InstantSource clock;

    Versions(InstantSource clock) {
        this.clock = clock;
    }

    /** The version of the page at a path, which the site says is unchanged since a time. */
    synchronized Version of(String path, byte[] body, Instant since) {
        String tag = digest(body);
        Version known = byPath.get(path);
        if (known != null && known.tag.equals(tag)) {
            return known;
        }
        Instant modified = known == null ? since : clock.instant();
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
        if (known != null && !modified.isAfter(known.modified)) {
            modified = known.modified.plusSeconds(1);
        }
        Version version = new Version(tag, modified);
        byPath.put(path, version);
        return version;
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
