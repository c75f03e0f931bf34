package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page as its blocks of text in document order, and the tree of block-level elements around them. Built in one pass
 * over the page's tree, which is not changed.
 *
 * @param blocks the blocks
 * @param root the region of the whole page
 * @param regions all regions, outer ones before inner ones
 */
record PageBlocks(List<Block> blocks, Region root, List<Region> regions) {

    /** A page with less text than this that shows is read again with what it hides. */
    private static final float BARE = 120;

    static PageBlocks of(Document document) {
        PageBlocks shown = read(document, false);
        if (shown.root.weight >= BARE) {
            return shown;
        }
        PageBlocks all = read(document, true);
        return all.root.weight > 2 * shown.root.weight ? all : shown;
    }

    private static PageBlocks read(Document document, boolean hiddenToo) {
        BlockReader reader = new BlockReader(document.body(), hiddenToo);
        return reader.read();
    }

    /** The text of a range of blocks, as long as it is short. */
    String text(Region region, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = region.from; i < region.to && out.length() < most; i++) {
            out.append(blocks.get(i).text()).append(' ');
        }
        return out.toString().strip();
    }

    /** The innermost region that holds both. */
    static Region common(Region a, Region b) {
        List<Region> above = new ArrayList<>();
        for (Region at = a; at != null; at = at.parent) {
            above.add(at);
        }
        @Nullable Region at = b;
        while (at != null && !above.contains(at)) {
            at = at.parent;
        }
        return at == null ? above.getLast() : at;
    }
}
