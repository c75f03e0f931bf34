package org.shangwen.crawler.discover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An address that a page names.
 *
 * @param url the address as found, made absolute
 * @param kind what it is
 * @param listing a digest of what the page says of it, such as its headline and time of change, or null if it says
 *     nothing; when it changes, the address is worth a visit
 */
public record Link(String url, PageKind kind, @Nullable String listing) {

    /** A link with what the page says of it. */
    static Link of(String url, PageKind kind, String said) {
        return new Link(url, kind, said.isBlank() ? null : digest(said));
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
