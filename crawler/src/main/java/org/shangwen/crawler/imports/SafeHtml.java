package org.shangwen.crawler.imports;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
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

    /** So many paragraphs that are not the text's are looked for; each look reads the text. */
    private static final int MOST_STRANGERS = 200;

    private static final int LONGEST_LABEL = 6;

    private static final String CONTROLS =
            "script, style, noscript, iframe, object, embed, form, button, input, select, textarea, nav, svg, template";
    private static final String BOXES = "div, section, article, center";
    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, td, th, figcaption, blockquote";

    private SafeHtml() {}

    /**
     * The same HTML without scripts, styles, frames, forms, event attributes and addresses that are not http or https.
     *
     * @param base the address that relative ones are resolved against; empty if unknown
     */
    static String of(String html, String base) {
        return clean(parsed(html, base)).html();
    }

    /**
     * The same for the HTML of a body whose noise is known: of its paragraphs only those that are among the lines.
     *
     * @param lines the text of the body without noise, in its order
     */
    static Optional<String> ofLines(String html, String base, List<String> lines) {
        Document dirty = parsed(html, base);
        dirty.select(CONTROLS).remove();
        Set<Element> outer = holders(dirty, BLOCKS + ", table, ul, ol, dl, " + BOXES);
        for (Element box : dirty.select(BOXES)) {
            if (!outer.contains(box)) {
                box.tagName("p");
            }
        }
        Element body = clean(dirty);
        String wanted = squeezed(String.join("\n", lines));
        int from = 0;
        int strangers = 0;
        Set<Element> inner = holders(body, BLOCKS);
        for (Element block : body.select(BLOCKS)) {
            String text = inner.contains(block) ? "" : squeezed(block.text());
            if (text.isEmpty()) {
                continue;
            }
            String said = withoutLabel(text, wanted, from);
            int at = strangers > MOST_STRANGERS ? -1 : wanted.indexOf(said, from);
            if (at < 0) {
                strangers++;
                block.remove();
            } else {
                from = at + said.length();
            }
        }
        for (TextNode loose : body.textNodes()) {
            if (!loose.isBlank() && (strangers++ > MOST_STRANGERS || !wanted.contains(squeezed(loose.text())))) {
                loose.remove();
            }
        }
        for (Element left : body.select("ul, ol, dl, table, blockquote, li, p, h1, h2, h3, h4, h5, h6")) {
            if (!left.hasText() && left.selectFirst("img") == null) {
                left.remove();
            }
        }
        return body.hasText() ? Optional.of(body.html().strip()) : Optional.empty();
    }

    /** The text, or what follows its label if that is what is wanted next: 编辑导语：…… */
    private static String withoutLabel(String text, String wanted, int from) {
        int colon = text.indexOf('：');
        boolean labelled = colon > 0 && colon <= LONGEST_LABEL && colon + 1 < text.length();
        String rest = labelled ? text.substring(colon + 1) : text;
        return wanted.startsWith(rest, from) ? rest : text;
    }

    /** The elements that have blocks below them. */
    private static Set<Element> holders(Element root, String blocks) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element block : root.select(blocks)) {
            Element above = block.parent();
            while (above != null && holders.add(above)) {
                above = above.parent();
            }
        }
        return holders;
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

    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(out::appendCodePoint);
        return out.toString();
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
