package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The marked-up text of an article alone, as feeds and exports carry it: no page around it, so all of it is body but
 * for the parts that are named as noise. Not thread-safe.
 */
public final class HtmlFragment {

    private static final Set<String> TAGS = Set.of(
            "p",
            "div",
            "br",
            "img",
            "span",
            "section",
            "blockquote",
            "article",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "table",
            "figure",
            "html",
            "body");
    private static final int LONGEST = 4_000_000;
    private static final int MAX_DEPTH = 512;

    private final Document document;
    private final Body body;

    private HtmlFragment(Document document, Body body) {
        this.document = document;
        this.body = body;
    }

    /**
     * Reads marked-up text; never throws for what it holds.
     *
     * @param html the text; of more than four million characters the first ones are read
     * @param base the address that relative ones are resolved against; empty if unknown
     */
    public static HtmlFragment read(String html, String base) {
        Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(Characters.cut(html, LONGEST), base);
        PageBlocks blocks = PageBlocks.of(document);
        boolean[] out = NoiseRegions.named(blocks);
        List<Region> regions = List.of(blocks.root());
        List<BodyLine> lines = new BodyText(blocks, out, -1).lines(regions);
        return new HtmlFragment(document, PageBody.of(blocks, regions, lines, BodyPlace.NONE));
    }

    /** The paragraphs without noise. */
    public List<String> lines() {
        return NoiseLines.filter(body.lines());
    }

    /** The paragraphs of {@link #lines()} as sanitised HTML, see {@link org.shangwen.model.Article#html()}. */
    public Optional<String> html() {
        return body.html().apply(KeptLines.places(body.lines(), lines()));
    }

    /** All paragraphs. */
    Body body() {
        return body;
    }

    /** The author that a by-line at the beginning or the end names. */
    public Optional<String> author() {
        return AuthorFinder.byLine(body.lines());
    }

    /** The address of the first picture that is no ornament. */
    public Optional<String> image() {
        return LeadImage.in(document.body(), document.baseUri());
    }

    /** The same for text without mark-up, of which each line is a paragraph. */
    public static List<String> plainLines(List<String> lines) {
        List<String> tidied = new ArrayList<>();
        for (String line : lines) {
            String text = Characters.tidy(line);
            if (!text.isEmpty()) {
                tidied.add(text);
            }
        }
        return NoiseLines.filter(tidied);
    }

    /** Whether a text has HTML in it. */
    public static boolean isHtml(String text) {
        int tags = 0;
        int at = text.indexOf('<');
        for (int looked = 0; at >= 0 && looked < 200; looked++) {
            int end = at + 1;
            while (end < text.length()
                    && end < at + 12
                    && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '/')) {
                end++;
            }
            String tag = text.substring(at + 1, end).replace("/", "").toLowerCase(Locale.ROOT);
            if (TAGS.contains(tag)) {
                tags++;
            }
            at = text.indexOf('<', at + 1);
        }
        return tags >= 1;
    }

    /** A short text, such as a title, on one line and without tags, entities and invisible characters. */
    public static String plainText(String text) {
        boolean marked = text.indexOf('&') >= 0 || isHtml(text);
        return Characters.tidy(
                marked
                        ? Parser.parseBodyFragment(Characters.cut(text, 5000), "")
                                .text()
                        : Characters.cut(text, 5000));
    }

    /** The http or https address of a picture, out of the proxies around it. */
    public static Optional<String> imageAddress(String address) {
        return WebAddress.resolve("", address).map(WebAddress::unwrap);
    }

    /** The text with its character references, such as those of blanks, as the characters they mean. */
    public static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
