package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.shangwen.crawler.extract.Block.Kind;

/** Reads the blocks of a page in one walk over its tree. For one use by one thread. */
final class BlockReader implements NodeFilter {

    /** Code is indented by so many characters at most. */
    private static final int WIDEST = 80;

    private static final WordList HIDDEN = WordList.read("names-hidden.txt");

    /** A page with more text blocks than this, or boxes, is read up to there. */
    private static final int MOST_BLOCKS = 50_000;

    private static final int MOST_REGIONS = 250_000;

    private static final String NONE = "display:none";

    private final boolean hiddenToo;
    private final List<Block> blocks = new ArrayList<>(256);
    private final List<Region> regions = new ArrayList<>(256);
    private final StringBuilder text = new StringBuilder();
    private final Names.Reader names = new Names.Reader();
    private final Region root;
    private final Element top;
    private Region region;
    private float linkWeight;
    private int links;
    private int code;

    BlockReader(Element top, boolean hiddenToo) {
        this.top = top;
        this.hiddenToo = hiddenToo;
        this.root = new Region(top, null, Names.NONE, 0, 0, false);
        this.region = root;
        regions.add(root);
    }

    PageBlocks read() {
        NodeTraversor.filter(this, top);
        flush();
        while (region.parent != null) { // the walk was stopped within it
            close(region.parent);
        }
        root.to = blocks.size();
        root.last = regions.size() - 1;
        return new PageBlocks(blocks, root, regions);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (isFull()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode run) {
            append(run.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || element.equals(top)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        TagRole role = TagRole.of(tag);
        if (role == TagRole.UNREAD || (!hiddenToo && isHidden(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (role == TagRole.BREAK) {
            flush();
        } else if (tag.equals("a")) {
            links++;
        } else if (role != TagRole.INLINE) {
            flush();
            region = new Region(
                    element,
                    region,
                    names.read(element),
                    regions.size(),
                    blocks.size(),
                    region.chrome || role == TagRole.CHROME);
            regions.add(region);
            if (tag.equals("pre")) {
                code++;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.equals(top)) {
            String tag = element.normalName();
            if (tag.equals("a")) {
                links--;
            } else if (element.equals(region.element)) {
                flush();
                if (tag.equals("pre")) {
                    code--;
                }
                if (region.parent != null) {
                    close(region.parent);
                }
            }
        }
        return isFull() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void close(Region parent) {
        region.to = blocks.size();
        region.last = regions.size() - 1;
        parent.weight += region.weight;
        parent.linkWeight += region.linkWeight;
        region = parent;
    }

    private boolean isFull() {
        return blocks.size() >= MOST_BLOCKS || regions.size() >= MOST_REGIONS;
    }

    private void append(String run) {
        if (code > 0 && run.indexOf('\n') >= 0) {
            Iterator<String> lines = run.lines().iterator();
            while (lines.hasNext() && !isFull()) {
                add(lines.next());
                flush();
            }
        } else {
            add(run);
        }
    }

    private void add(String run) {
        text.append(run);
        if (links > 0) {
            linkWeight += Characters.weight(run);
        }
    }

    private void flush() {
        String tidied = text.isEmpty() ? "" : Characters.tidy(text.toString());
        if (!tidied.isEmpty()) {
            float weight = Characters.weight(tidied);
            Block block = new Block(
                    code > 0 ? indentation() + tidied : tidied,
                    region,
                    weight,
                    Math.min(weight, linkWeight),
                    Characters.marks(tidied),
                    kind(),
                    region.chrome);
            blocks.add(block);
            region.own++;
            region.weight += weight;
            region.linkWeight += block.linkWeight();
        }
        text.setLength(0);
        linkWeight = 0;
    }

    /** The blanks that a line of code begins with. */
    private String indentation() {
        int end = 0;
        while (end < Math.min(text.length(), WIDEST) && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(0, end);
    }

    private Kind kind() {
        if (code > 0) {
            return Kind.CODE;
        }
        int level = 0;
        for (Region at = region; at != null && level < 5; at = at.parent) {
            Kind kind = kind(at, level);
            if (kind != Kind.TEXT) {
                return kind;
            }
            level++;
        }
        return Kind.TEXT;
    }

    /** What an element makes of text so many block-level elements further in. */
    private static Kind kind(Region region, int level) {
        if (region.names.caption()) {
            return Kind.CAPTION;
        }
        return switch (region.tag()) {
            case "figcaption", "caption", "figure" -> Kind.CAPTION;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "li", "dd", "dt" -> level < 2 ? Kind.ITEM : Kind.TEXT;
            case "td", "th" -> level < 1 ? Kind.CELL : Kind.TEXT;
            default -> Kind.TEXT;
        };
    }

    /** Not {@code visibility:hidden}: some sites show their body that way once it has loaded. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (Attribute.has(element, "hidden")
                || Attribute.of(element, "aria-hidden").equals("true")
                || isHiddenByName(Attribute.of(element, "class"))) {
            return true;
        }
        String style = Attribute.of(element, "style");
        if (style.length() < NONE.length()) {
            return false;
        }
        String bare = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return bare.contains(NONE);
    }

    private static boolean isHiddenByName(String classes) {
        int start = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || classes.charAt(i) == ' ') {
                if (i - start > 5 && HIDDEN.has(classes, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
