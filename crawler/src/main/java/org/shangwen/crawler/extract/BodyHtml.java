package org.shangwen.crawler.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body down as clean HTML beside its plain text: the same paragraphs with their links, emphasis, pictures,
 * lists and tables, and nothing else of the page. For one use by one thread.
 *
 * <p>The regions of the body are walked a second time. The blocks tell which text is the article's and where lines
 * end, character by character, so that the two forms cannot part; the walk adds only what stands between characters.
 */
final class BodyHtml implements NodeFilter {

    private static final int MOST_BLOCKS = 50_000;

    private static final int NEAR = 4;

    private final PageBlocks page;
    private final boolean[] kept;
    private final String base;
    private final boolean hiddenToo;
    private final HtmlWriter out;
    private final Deque<Element> marked = new ArrayDeque<>();
    private final StringBuilder code = new StringBuilder();
    private Region top;
    private Region region;
    private int nextRegion;
    private int block;
    private int position;
    private int pre;
    private @Nullable InlineMark mark;
    private @Nullable Element pictured;
    private boolean lost;

    private BodyHtml(PageBlocks page, boolean[] kept, String base, boolean hiddenToo) {
        this.page = page;
        this.kept = kept;
        this.base = base;
        this.hiddenToo = hiddenToo;
        this.out = new HtmlWriter();
        this.top = page.root();
        this.region = page.root();
    }

    /**
     * The body as HTML: absolute addresses of the web alone, no scripts, styles, classes or events, no empty elements.
     * Of more than 50,000 blocks or two million characters the first ones.
     *
     * @param page the page the body is part of, as read from the tree that its regions still hold
     * @param body the regions that are the body, in order
     * @param kept for each block of the page whether it is in the article's text
     * @param base the address that relative ones are resolved against; empty if unknown
     */
    static String of(PageBlocks page, List<Region> body, boolean[] kept, String base) {
        for (boolean hiddenToo : new boolean[] {false, true}) {
            BodyHtml html = new BodyHtml(page, kept, base, hiddenToo);
            for (Region part : body) {
                html.walk(part);
            }
            if (!html.lost) {
                return html.out.html();
            }
        }
        return ""; // the tree is not the one that the blocks were read from
    }

    private void walk(Region part) {
        if (lost || part.from == part.to || part.from >= MOST_BLOCKS) {
            return;
        }
        top = part;
        region = part;
        nextRegion = part.first + 1;
        block = part.from;
        position = 0;
        pre = 0;
        for (Region at = part; at != null; at = at.parent) {
            pre += at.tag().equals("pre") ? 1 : 0;
        }
        mark = null;
        marked.clear();
        code.setLength(0);
        out.begin(part);
        NodeTraversor.filter(this, part.element);
        lost |= block < part.to && block < MOST_BLOCKS && !out.isFull();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (lost || out.isFull() || block >= MOST_BLOCKS) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode run) {
            append(run.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || element.equals(top.element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("noscript")) {
            unscripted(element);
        }
        if (TagRole.of(tag) == TagRole.UNREAD || (!hiddenToo && BlockReader.isHidden(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("img")) {
            picture(element, element);
        } else if (nextRegion <= top.last
                && page.regions().get(nextRegion).element.equals(element)) {
            region = page.regions().get(nextRegion++);
            pre += tag.equals("pre") ? 1 : 0;
        } else {
            open(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.equals(top.element)) {
            if (element.equals(region.element) && region.parent != null) {
                pre -= region.tag().equals("pre") ? 1 : 0;
                region = region.parent;
            } else if (mark != null && element.equals(marked.peek())) {
                marked.pop();
                mark = mark.outer();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String tag) {
        if (tag.equals("a")) {
            if (isKeptSoon()
                    && !InlineMark.within(mark, "a")
                    && !element.attr("href").startsWith("#")) {
                WebAddress.resolve(base, element.attr("href")).ifPresent(address -> {
                    mark = new InlineMark(mark, "a", address);
                    marked.push(element);
                });
            }
            return;
        }
        String written = InlineMark.tag(tag);
        if (written != null && !InlineMark.within(mark, written)) {
            mark = new InlineMark(mark, written, "");
            marked.push(element);
        }
    }

    /** Whether the text that follows is wanted, or some soon after it: addresses are dear to resolve. */
    private boolean isKeptSoon() {
        for (int i = block; i < Math.min(top.to, block + NEAR); i++) {
            if (kept[i]) {
                return true;
            }
        }
        return false;
    }

    /** Gives the characters of a run of text to the blocks they belong to. */
    private void append(String run) {
        int at = 0;
        while (at < run.length() && !lost && block < top.to) {
            String text = page.blocks().get(block).text();
            int from = position;
            while (at < run.length() && position < text.length() && !lost) {
                char c = run.charAt(at++);
                match(c, text);
                if (pre > 0 && !Characters.isInvisible(c)) {
                    code.append(c);
                }
            }
            if (kept[block]) {
                out.text(text.substring(from, position), mark);
            }
            if (position == text.length()) {
                end(page.blocks().get(block));
            }
        }
    }

    private void match(char c, String text) {
        char expected = text.charAt(position);
        if (c == expected) {
            position++;
        } else if (Characters.isBlank(c)) {
            position += expected == ' ' ? 1 : 0;
        } else if (!Characters.isInvisible(c) && !Character.isSurrogate(c)) {
            lost = true;
        }
    }

    private void end(Block ended) {
        if (kept[block]) {
            out.end(ended, pre > 0 ? code : "");
        } else if (ended.kind() == Block.Kind.CAPTION && isBeside(ended.region(), true)) {
            out.caption(ended);
        }
        code.setLength(0);
        block++;
        position = 0;
    }

    /** The picture for readers without scripts, unless the late one beside it has been found. */
    private void unscripted(Element noscript) {
        if (noscript.parent() == null || noscript.parent().equals(pictured)) {
            return;
        }
        Element image = noscript.selectFirst("img");
        if (image != null) {
            picture(image, noscript);
        }
    }

    private void picture(Element image, Element place) {
        boolean within = position > 0;
        if (within ? !kept[block] : !isBeside(region, false) || isCode()) {
            return;
        }
        Pictures.address(image, base).ifPresent(address -> {
            pictured = place.parent();
            if (within) {
                out.inline(address, Pictures.alt(image), mark);
            } else {
                out.picture(region, address, Pictures.alt(image));
            }
        });
    }

    /** Whether what stands in a region without being text is the article's: none around it is noise or left out. */
    private boolean isBeside(Region place, boolean caption) {
        boolean asked = caption;
        for (Region at = place; at != null && at != top; at = at.parent) {
            if (at.names.noise() || (at.chrome && !top.chrome)) {
                return false;
            }
            if (!asked && at.from < at.to) {
                asked = true;
                if (!anyKept(at)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean anyKept(Region place) {
        boolean captions = true;
        for (int i = place.from; i < Math.min(place.to, place.from + 20); i++) {
            if (kept[i]) {
                return true;
            }
            captions &= page.blocks().get(i).kind() == Block.Kind.CAPTION;
        }
        return captions;
    }

    /** Whether a line before or after that is left out asks to scan something. */
    private boolean isCode() {
        return (block > top.from
                        && !kept[block - 1]
                        && Pictures.isCode(page.blocks().get(block - 1).text()))
                || (block < top.to
                        && !kept[block]
                        && Pictures.isCode(page.blocks().get(block).text()));
    }
}
