package org.shangwen.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The identity of an article: the same article has the same id whenever and by whatever way it comes in.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("article id \"" + value + "\" must be 32 hexadecimal digits");
        }
    }

    /**
     * The id of what an identity text names: the first 128 bits of its SHA-256.
     *
     * @param identity the normalised address of the article or, where it has none, what else tells it apart
     */
    public static ArticleId of(String identity) {
        byte[] digest = Sha256.digest(identity.getBytes(StandardCharsets.UTF_8));
        return new ArticleId(HexFormat.of().formatHex(digest, 0, BYTES));
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** SHA-256, which every Java platform has. */
    static final class Sha256 {

        private Sha256() {}

        static byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java platform lacks SHA-256", e);
            }
        }
    }
}
