package org.shangwen.indexer.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shangwen.indexer.InvalidCursor;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.Sort;

/**
 * A place in the answer to one search: behind which hit to go on, and what the answer was computed from.
 *
 * @param view the version of the index that the first page was answered from
 * @param now the time that recency was judged at, in milliseconds since 1970
 * @param relaxed whether articles were taken that have only some of the words
 * @param key the sort value of the last hit: time in milliseconds, or the bits of its score
 * @param id the id of the last hit
 */
record Cursor(long view, long now, boolean relaxed, long key, String id) {

    private static final int ID_LENGTH = 32;
    private static final int BODY = 3 * Long.BYTES + 1 + ID_LENGTH;
    private static final int SEAL = 16;

    /** The cursor as text for the outside, sealed for one search. */
    String seal(byte[] secret, SearchRequest request) {
        byte[] body = ByteBuffer.allocate(BODY)
                .putLong(view)
                .putLong(now)
                .put((byte) (relaxed ? 1 : 0))
                .putLong(key)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .array();
        byte[] sealed = Arrays.copyOf(body, BODY + SEAL);
        System.arraycopy(mac(secret, body, request), 0, sealed, BODY, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Opens a cursor that came from outside.
     *
     * @throws InvalidCursor if it was not sealed with this secret for this search
     */
    static Cursor open(String text, byte[] secret, SearchRequest request) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor("cursor is not one that a search gave out");
        }
        if (sealed.length != BODY + SEAL) {
            throw new InvalidCursor("cursor is not one that a search gave out");
        }
        byte[] body = Arrays.copyOf(sealed, BODY);
        byte[] expected = Arrays.copyOf(mac(secret, body, request), SEAL);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(sealed, BODY, BODY + SEAL))) {
            throw new InvalidCursor("cursor was given out for another search, or by another index");
        }
        ByteBuffer in = ByteBuffer.wrap(body);
        long view = in.getLong();
        long now = in.getLong();
        boolean relaxed = in.get() == 1;
        long key = in.getLong();
        return new Cursor(
                view, now, relaxed, key, new String(body, BODY - ID_LENGTH, ID_LENGTH, StandardCharsets.US_ASCII));
    }

    private static byte[] mac(byte[] secret, byte[] body, SearchRequest request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(body);
            return mac.doFinal(canonical(request).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HmacSHA256", e);
        }
    }

    /** What makes two searches the same; how many hits are wanted and what is counted does not. */
    private static String canonical(SearchRequest request) {
        Sort sort = request.sort();
        return String.join(
                "\u0000",
                request.query(),
                request.companies().toString(),
                request.sources().toString(),
                request.authors().toString(),
                request.origins().toString(),
                request.tags().toString(),
                String.valueOf(request.from()),
                String.valueOf(request.to()),
                sort.name());
    }
}
