package org.shangwen.indexer.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.util.BytesRef;

/**
 * The HTML form of an article as bytes, and back. It repeats the text between its tags, so it is deflated with the text
 * as the dictionary: what is kept of it is little more than the tags.
 */
final class StoredHtml {

    /** Deflate looks back so many bytes. */
    private static final int WINDOW = 32 * 1024;

    /** Without zlib's frame, so that the dictionary may be set at once. */
    private static final boolean RAW = true;

    private StoredHtml() {}

    static byte[] bytes(String html, String text) {
        var bytes = new ByteArrayOutputStream(html.length() / 2);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, RAW);
        try {
            deflater.setDictionary(dictionary(text));
            try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
                StoredArticle.write(out, html);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            deflater.end();
        }
    }

    /** @param text the text of the same article */
    static String read(BytesRef stored, String text) {
        Inflater inflater = new Inflater(RAW);
        var bytes = new ByteArrayInputStream(stored.bytes, stored.offset, stored.length);
        try {
            inflater.setDictionary(dictionary(text));
            try (var in = new DataInputStream(new InflaterInputStream(bytes, inflater))) {
                return StoredArticle.read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored article's HTML form is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** The beginning of the text: there the HTML form, which is longer, is still in step with it. */
    private static byte[] dictionary(String text) {
        byte[] start = text.substring(0, Math.min(text.length(), WINDOW)).getBytes(StandardCharsets.UTF_8);
        return start.length <= WINDOW ? start : Arrays.copyOf(start, WINDOW);
    }
}
