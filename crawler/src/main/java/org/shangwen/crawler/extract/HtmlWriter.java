package org.shangwen.crawler.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a clean body line by line. Lists, quotes and tables are opened when the first line within them
 * comes, so none is empty. For one use by one thread.
 */
final class HtmlWriter {

    /** In characters, marks and addresses included. */
    private static final int LONGEST = 2_000_000;

    private static final float LONGEST_CAPTION = 260;

    private final Document document = Document.createShell("");
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final HtmlLine line = new HtmlLine();
    private final TableShapes tables = new TableShapes();
    private Region top = new Region(document.body(), null, Names.NONE, 0, 0, false);
    private @Nullable Element figure;
    private @Nullable Region pictured;
    private String caption = "";
    private @Nullable Region captioned;
    private @Nullable Region listing;
    private @Nullable Element listed;
    private int written;

    /** An element of the page that is open, and what it is written as. */
    private record Frame(Region region, Element element) {
        boolean is(String tag) {
            return element.normalName().equals(tag);
        }

        boolean isList() {
            return is("ul") || is("ol");
        }
    }

    /** Begins a part of the body. */
    void begin(Region part) {
        close(0);
        top = part;
    }

    boolean isFull() {
        return written > LONGEST;
    }

    /** Adds text to the line that is being written. */
    void text(String text, @Nullable InlineMark mark) {
        line.text(text, mark);
        count(text, mark);
    }

    /** Adds a picture to the line that is being written. */
    void inline(String address, String alt, @Nullable InlineMark mark) {
        line.picture(address, alt, mark);
        count(address + alt, mark);
    }

    /** Ends the line: it becomes the block. */
    void end(Block block, CharSequence code) {
        figure = null;
        if (block.kind() == Block.Kind.CODE) {
            line.moveTo(new Element("p"));
            listing(block, code);
        } else {
            listing = null;
            paragraph(place(block.region()), block);
        }
    }

    private void paragraph(Element place, Block block) {
        int level = block.kind() == Block.Kind.HEADING ? level(block.region()) : 0;
        boolean direct = level == 0 && place.childNodeSize() == 0 && isCell(place);
        line.moveTo(direct ? place : place.appendElement(level == 0 ? "p" : "h" + level));
    }

    private static boolean isCell(Element place) {
        String tag = place.normalName();
        return tag.equals("li") || tag.equals("td") || tag.equals("th");
    }

    private void listing(Block block, CharSequence code) {
        Region source = above(block.region(), "pre");
        String line = code.toString().replace('\u00A0', ' ').replace("\r", "").stripTrailing();
        int breaks = 0;
        int from = 0;
        for (int i = 0; i < line.length() && Characters.isBlank(line.charAt(i)); i++) {
            if (line.charAt(i) == '\n') {
                breaks++;
                from = i + 1;
            }
        }
        Element at = listed;
        if (at == null || listing == null || source != listing) {
            at = place(block.region()).appendElement("pre").appendElement("code");
            listed = at;
            listing = source;
        } else {
            at.appendText("\n".repeat(Math.clamp(breaks, 1, 3)));
        }
        at.appendText(line.isEmpty() ? block.text() : line.substring(from));
    }

    /** Adds a picture between lines. */
    void picture(Region at, String address, String alt) {
        listing = null;
        Element placed = place(at).appendElement("figure");
        HtmlLine.image(placed, address, alt);
        figure = placed;
        pictured = above(at, "figure");
        count(address + alt, null);
        if (!caption.isEmpty() && pictured != null && pictured == captioned) {
            placed.appendElement("figcaption").appendText(caption);
        }
        caption = "";
    }

    /** Adds a caption to the picture that it stands beside; one without picture is left out. */
    void caption(Block block) {
        if (block.weight() >= LONGEST_CAPTION) {
            return;
        }
        Region source = above(block.region(), "figure");
        if (figure != null && (source == null || source == pictured)) {
            Element last = figure.lastElementChild();
            if (last != null && last.normalName().equals("figcaption")) {
                last.appendText(" " + block.text());
            } else {
                figure.appendElement("figcaption").appendText(block.text());
            }
            count(block.text(), null);
        } else if (source != null) {
            caption = block.text();
            captioned = source;
            count(caption, null);
        }
    }

    /** The written element that lines of a region go to: the elements around that are kept are opened. */
    private Element place(Region region) {
        List<Region> chain = tables.structure(region, top);
        int common = 0;
        for (Frame frame : frames.reversed()) {
            if (common == chain.size() || frame.region() != chain.get(common)) {
                break;
            }
            common++;
        }
        close(common);
        for (Region at : chain.subList(common, chain.size())) {
            open(at);
        }
        Frame last = frames.peek();
        return last != null && last.isList() ? last.element().appendElement("li") : flow();
    }

    private void open(Region region) {
        Frame around = frames.peek();
        String tag = region.tag();
        Element parent;
        if (around != null && (tag.equals("li") || tables.isPart(tag))) {
            parent = around.element();
        } else {
            parent = around != null && around.isList() ? around.element().appendElement("li") : flow();
        }
        if (tag.equals("td") || tag.equals("th")) {
            tables.fill(parent, region);
        }
        Element element = parent.appendElement(tag.equals("tfoot") ? "tbody" : tag);
        tables.spans(region.element, element);
        frames.push(new Frame(region, element));
        written += 20;
    }

    /** The innermost open element that may hold lines. */
    private Element flow() {
        for (Frame frame : frames) {
            if (isCell(frame.element()) || frame.is("blockquote")) {
                return frame.element();
            }
        }
        return document.body();
    }

    private void close(int depth) {
        while (frames.size() > depth) {
            Frame frame = frames.pop();
            if (frame.is("tr")) {
                tables.end(frame.element(), frame.region());
            }
        }
    }

    private static int level(Region region) {
        for (Region at = region; at != null; at = at.parent) {
            String tag = at.tag();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
                return Math.clamp(tag.charAt(1) - '0', 2, 4);
            }
        }
        return 3;
    }

    private static @Nullable Region above(Region region, String tag) {
        for (Region at = region; at != null; at = at.parent) {
            if (at.tag().equals(tag)) {
                return at;
            }
        }
        return null;
    }

    private void count(String text, @Nullable InlineMark mark) {
        written += text.length() + 8;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            written += c == '&' || c == '<' || c == '>' ? 5 : 0;
        }
        for (InlineMark at = mark; at != null; at = at.outer()) {
            written += 2 * at.tag().length() + 40 + at.address().length();
        }
    }

    /** What has been written, without indentation. */
    String html() {
        close(0);
        Document clean = new Cleaner(SafeHtml.SAFE).clean(document);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }
}
