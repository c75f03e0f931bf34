package org.shangwen.crawler.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The charsets a page claims: of HTTP, of its {@code <meta>} elements, of its XML declaration, in this order. */
final class DeclaredCharsets {

    /** Labels further into the page than this are not looked for. */
    private static final int HEAD = 16 * 1024;

    private static final int LONGEST_TAG = 1000;

    private final Set<Charset> found = new LinkedHashSet<>();

    private DeclaredCharsets() {}

    static Set<Charset> of(byte[] body, @Nullable String contentType) {
        DeclaredCharsets declared = new DeclaredCharsets();
        if (contentType != null) {
            declared.add(contentType.toLowerCase(Locale.ROOT), "charset");
        }
        String head =
                new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("<meta");
        while (at >= 0) {
            declared.add(tag(head, at), "charset");
            at = head.indexOf("<meta", at + 1);
        }
        String start = head.stripLeading();
        if (start.startsWith("<?xml")) {
            declared.add(tag(start, 0), "encoding");
        }
        return declared.found;
    }

    private static String tag(String html, int from) {
        int end = html.indexOf('>', from);
        return html.substring(from, Math.min(end < 0 ? html.length() : end, from + LONGEST_TAG));
    }

    /** Adds what {@code key = "label"} says, if it says something known. */
    private void add(String text, String key) {
        int at = text.indexOf(key);
        if (at < 0) {
            return;
        }
        int from = skip(text, at + key.length(), " \t\r\n");
        if (from >= text.length() || text.charAt(from) != '=') {
            return;
        }
        from = skip(text, from + 1, " \t\r\n\"'");
        int to = from;
        while (to < text.length() && " \t\r\n\"';/,".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        CharsetLabels.find(text.substring(from, to)).ifPresent(found::add);
    }

    private static int skip(String text, int from, String blanks) {
        int at = from;
        while (at < text.length() && blanks.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
