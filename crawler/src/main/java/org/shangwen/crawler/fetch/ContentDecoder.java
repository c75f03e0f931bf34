package org.shangwen.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.fetch.FetchOutcome.Cause;

/** Undoes content codings, and never makes more bytes than it is allowed to. */
public final class ContentDecoder {

    private static final int MAX_LAYERS = 2;

    private ContentDecoder() {}

    /**
     * The body without its codings, or null if that cannot be had within the limit.
     *
     * @param wire the body as it came
     * @param codings the value of {@code Content-Encoding}, or null
     * @param limit the most bytes to make
     */
    public static byte @Nullable [] decodeOrNull(byte[] wire, @Nullable String codings, int limit) {
        try {
            return decode(wire, codings, limit);
        } catch (FetchFailure e) {
            return null;
        }
    }

    static byte[] decode(byte[] wire, @Nullable String codings, int limit) throws FetchFailure {
        List<String> layers = layers(codings);
        if (layers.size() > MAX_LAYERS) {
            throw new FetchFailure(Cause.ENCODING, "more than " + MAX_LAYERS + " content codings: " + codings);
        }
        byte[] body = wire;
        for (String layer : layers) {
            body = undo(body, layer, limit);
        }
        if (body.length > limit) {
            throw new FetchFailure(Cause.TOO_LARGE, "more than " + limit + " bytes");
        }
        return body;
    }

    /** The codings, outermost first. */
    private static List<String> layers(@Nullable String codings) {
        List<String> layers = new ArrayList<>();
        for (String coding : codings == null ? new String[0] : codings.split(",", -1)) {
            String name = coding.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.equals("identity")) {
                layers.add(name);
            }
        }
        Collections.reverse(layers);
        return layers;
    }

    private static byte[] undo(byte[] body, String coding, int limit) throws FetchFailure {
        try {
            return switch (coding) {
                // Servers that name a coding and do not apply it are common enough.
                case "gzip", "x-gzip" -> isGzip(body) ? read(new GZIPInputStream(in(body)), limit) : body;
                case "deflate" -> body.length == 0 ? body : read(inflater(body), limit);
                default -> throw new FetchFailure(Cause.ENCODING, "unknown content coding " + coding);
            };
        } catch (IOException e) {
            throw new FetchFailure(Cause.ENCODING, "broken " + coding + ": " + e.getMessage());
        }
    }

    /** Whether these bytes begin like a gzip file. */
    public static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private static InputStream inflater(byte[] body) {
        boolean zlib =
                body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(in(body), new Inflater(!zlib));
    }

    private static InputStream in(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    private static byte[] read(InputStream in, int limit) throws IOException, FetchFailure {
        try (in) {
            byte[] bytes = in.readNBytes(limit);
            if (bytes.length == limit && in.read() >= 0) {
                throw new FetchFailure(Cause.TOO_LARGE, "more than " + limit + " bytes when decompressed");
            }
            return bytes;
        }
    }
}
