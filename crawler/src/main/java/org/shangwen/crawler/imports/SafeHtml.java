package org.shangwen.crawler.imports;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Takes out of HTML that came with a record whatever could act on a page that embeds it: only what shapes a text stays,
 * with links and pictures of the web.
 */
final class SafeHtml {

    /** What follows is cut off: no article is longer. */
    private static final int LONGEST = 4_000_000;

    private static final int MAX_DEPTH = 512;

    private SafeHtml() {}

    /**
     * The same HTML without scripts, styles, frames, forms, event attributes and addresses that are not http or https.
     *
     * @param base the address that relative ones are resolved against; empty if unknown
     */
    static String of(String html, String base) {
        return clean(parsed(html, base)).html();
    }

    private static Document parsed(String html, String base) {
        String read = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(read, base);
    }

    private static Element clean(Document dirty) {
        Document clean = new Cleaner(allowed()).clean(dirty);
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        return clean.body();
    }

    private static Safelist allowed() {
        return Safelist.none()
                .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6")
                .addTags("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code")
                .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption")
                .addTags("a", "img", "b", "strong", "i", "em", "u", "s", "del", "mark", "sub", "sup", "small")
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt")
                .addAttributes("ol", "start")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan")
                .addProtocols("a", "href", "http", "https")
                .addProtocols("img", "src", "http", "https")
                .addEnforcedAttribute("a", "rel", "nofollow noopener");
    }
}
