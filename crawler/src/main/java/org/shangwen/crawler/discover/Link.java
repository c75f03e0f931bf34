package org.shangwen.crawler.discover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.FeedText;

/**
 * An address that a page names.
 *
 * @param url the address as found, made absolute
 * @param kind what it is
 * @param listing a digest of what the page says of it, such as its headline and time of change, or null if it says
 *     nothing; when it changes, the address is worth a visit
 * @param feed what a feed says of the article, or null
 */
public record Link(
        String url,
        PageKind kind,
        @Nullable String listing,
        @Nullable FeedText feed) {

    public Link(String url, PageKind kind, @Nullable String listing) {
        this(url, kind, listing, null);
    }

    /** A link with what the page says of it. */
    static Link of(String url, PageKind kind, String said) {
        return new Link(url, kind, said.isBlank() ? null : digest(said));
    }

    Link with(FeedText said) {
        return new Link(url, kind, listing, said);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks SHA-256", e);
        }
    }
}
