package org.shangwen.crawler.extract;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page decoded and parsed, once.
 *
 * @param url its address, against which relative links are resolved; empty if unknown
 * @param document its tree
 * @param charset the charset it was decoded with
 */
public record HtmlPage(String url, Document document, Charset charset) {

    /** What follows is not parsed: no article begins beyond it, and memory stays bounded. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Deeper elements become siblings at this depth. */
    private static final int MAX_DEPTH = 512;

    /**
     * Decodes and parses a page: at most its first 8 MiB, at most 512 levels deep. Never throws for what the bytes
     * hold; a page without any sense gives an empty tree.
     *
     * @param url the address of the page; empty if unknown
     * @param body the bytes of the page, decompressed
     * @param contentType the HTTP {@code Content-Type} it came with, or null
     */
    public static HtmlPage parse(String url, byte[] body, @Nullable String contentType) {
        byte[] read = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
        CharsetSniffer.Decoded decoded = CharsetSniffer.decode(read, contentType);
        return new HtmlPage(url, tree(decoded.text(), url), decoded.charset());
    }

    private static Document tree(String html, String url) {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url);
    }
}
