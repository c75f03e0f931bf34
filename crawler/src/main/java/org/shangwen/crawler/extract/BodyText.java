package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Block.Kind;

/**
 * Writes the body down: headings, paragraphs, list items, quotes and lines of code one a line, rows of tables as one
 * line with their cells set off by bars. Captions of pictures and tables are left out: without the picture they cut the
 * text in two, and hand-made texts of articles leave them out, too; the HTML form keeps them.
 */
final class BodyText {

    /** Longer captions are no captions, whatever they are called. */
    private static final float LONGEST_CAPTION = 260;

    /** A cell with more lines than this is a column of a page. */
    private static final int MOST_LINES = 8;

    /** Longer links are sentences. */
    private static final float LONGEST_LINK = 160;

    private final PageBlocks page;
    private final boolean[] out;
    private final int headline;

    BodyText(PageBlocks page, boolean[] out, int headline) {
        this.page = page;
        this.out = out;
        this.headline = headline;
    }

    /** The lines of these regions. */
    List<BodyLine> lines(List<Region> body) {
        List<BodyLine> lines = new ArrayList<>();
        for (Region region : body) {
            @Nullable Region row = null;
            @Nullable Region last = null;
            StringBuilder text = new StringBuilder();
            List<Integer> blocks = new ArrayList<>();
            for (int i = region.from; i < region.to; i++) {
                Block block = page.blocks().get(i);
                if (out[i] || i == headline || isCaption(block) || isLinkOnly(block) || isInLinkRun(region, i)) {
                    continue;
                }
                Region around = block.kind() == Kind.CELL ? row(block.region()) : null;
                if (around != null && around == row) {
                    text.append(block.region() == last ? " " : " | ");
                } else {
                    end(lines, text, blocks);
                }
                text.append(block.text());
                blocks.add(i);
                row = around;
                last = block.region();
            }
            end(lines, text, blocks);
        }
        return lines;
    }

    /** Adds a line, and makes way for the next one. */
    private static void end(List<BodyLine> lines, StringBuilder text, List<Integer> blocks) {
        if (!blocks.isEmpty()) {
            lines.add(new BodyLine(text.toString(), blocks));
            text.setLength(0);
            blocks.clear();
        }
    }

    /** The row of a cell; null if its cells are the columns of a page, whose lines are paragraphs. */
    private static @Nullable Region row(Region cell) {
        Region row = cell.parent;
        boolean facts =
                row != null && row.tag().equals("tr") && row.children.size() > 1 && cell.to - cell.from <= MOST_LINES;
        return facts ? row : null;
    }

    private static boolean isCaption(Block block) {
        return block.kind() == Kind.CAPTION && block.weight() < LONGEST_CAPTION;
    }

    /** One of several links in a row, with no text between them: other articles, be they set as headings or items. */
    private boolean isInLinkRun(Region region, int index) {
        if (!isLink(index)) {
            return false;
        }
        int before = index - 1;
        while (before >= region.from && out[before]) {
            before--;
        }
        int after = index + 1;
        while (after < region.to && out[after]) {
            after++;
        }
        return (before >= region.from && isLink(before)) || (after < region.to && isLink(after)) || after == region.to;
    }

    private boolean isLink(int index) {
        Block block = page.blocks().get(index);
        return block.linkDensity() > 0.7f
                && block.weight() > 4
                && block.weight() < LONGEST_LINK
                && block.kind() != Kind.CELL
                && block.kind() != Kind.CODE;
    }

    /** A line that is nothing but a link and no sentence leads away from the article. */
    private static boolean isLinkOnly(Block block) {
        return block.kind() != Kind.HEADING && block.linkDensity() > 0.95f && block.weight() > 4 && block.marks() == 0;
    }
}
