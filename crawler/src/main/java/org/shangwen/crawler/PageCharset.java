package org.shangwen.crawler;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.HtmlPage;

/**
 * What a page was decoded with, and what was declared.
 *
 * @param used the charset it was decoded with
 * @param http what the HTTP header says, or null
 * @param meta what the page itself says, or null
 * @param belief what was believed
 */
public record PageCharset(
        String used, @Nullable String http, @Nullable String meta, Belief belief) {

    /** Where a page's charset was taken from. */
    public enum Belief {
        /** The HTTP header. */
        HTTP,
        /** The page's own declaration. */
        PAGE,
        /** The bytes, because nothing was declared. */
        BYTES_ALONE,
        /** The bytes, against what was declared. */
        BYTES_AGAINST
    }

    /**
     * The charset of a page.
     *
     * @param contentType the {@code Content-Type} the page came with, or null
     */
    public static PageCharset of(HtmlPage page, @Nullable String contentType) {
        String used = page.charset().name();
        String http = label(contentType);
        String meta = declared(page.document());
        return new PageCharset(used, http, meta, belief(used, http, meta));
    }

    private static Belief belief(String used, @Nullable String http, @Nullable String meta) {
        if (http == null && meta == null) {
            return Belief.BYTES_ALONE;
        }
        return fits(used, http) ? Belief.HTTP : fits(used, meta) ? Belief.PAGE : Belief.BYTES_AGAINST;
    }

    /** Whether a label means a charset; GB2312 and GBK are read as the GB18030 that contains them. */
    private static boolean fits(String used, @Nullable String label) {
        return label != null
                && (label.equalsIgnoreCase(used)
                        || (used.equalsIgnoreCase("GB18030")
                                && label.toLowerCase(Locale.ROOT).startsWith("gb")));
    }

    private static @Nullable String declared(Document document) {
        Element meta = document.selectFirst("meta[charset]");
        if (meta != null && !meta.attr("charset").isBlank()) {
            return meta.attr("charset").strip();
        }
        Element equivalent = document.selectFirst("meta[http-equiv=content-type]");
        return equivalent == null ? null : label(equivalent.attr("content"));
    }

    private static @Nullable String label(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType;
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String rest = type.substring(at + "charset=".length());
        int end = rest.indexOf(';');
        String label =
                (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
        return label.isEmpty() ? null : label;
    }
}
