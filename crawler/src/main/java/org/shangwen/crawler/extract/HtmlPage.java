package org.shangwen.crawler.extract;

import java.nio.charset.Charset;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page decoded and parsed, once.
 *
 * @param url its address, against which relative links are resolved; empty if unknown
 * @param document its tree
 * @param charset the charset it was decoded with
 */
public record HtmlPage(String url, Document document, Charset charset) {

    /**
     * Decodes and parses a page. Never throws for what the bytes hold.
     *
     * @param body the bytes of the page, decompressed
     * @param contentType the HTTP {@code Content-Type} it came with, or null
     */
    public static HtmlPage parse(String url, byte[] body, @Nullable String contentType) {
        throw new UnsupportedOperationException("not built yet");
    }
}
