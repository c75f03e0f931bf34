package org.shangwen.crawler.extract;

import java.util.List;

/** Tells which blocks of a page the lines of its article were made of. For one use by one thread. */
final class KeptBlocks {

    private static final String CELLS = " | ";

    /** A label before a paragraph, such as 编辑导语：, is no longer than this. */
    private static final int LONGEST_LABEL = 10;

    /** So many lines may stand in no block as they are, before none is looked for any more. */
    private static final int MOST_SKIPPED = 3;

    private final List<String> lines;
    private int line;
    private int from;

    private KeptBlocks(List<String> lines) {
        this.lines = lines;
    }

    /**
     * For each block of the page whether its text is in the lines.
     *
     * @param body the regions that the lines were read from, in order
     * @param lines some of their lines, in order, cells of a row in one line, perhaps without a label at the beginning
     */
    static boolean[] of(PageBlocks page, List<Region> body, List<String> lines) {
        KeptBlocks blocks = new KeptBlocks(lines);
        boolean[] kept = new boolean[page.blocks().size()];
        for (Region region : body) {
            for (int i = region.from; i < region.to; i++) {
                kept[i] = blocks.takes(page.blocks().get(i).text());
            }
        }
        return kept;
    }

    private boolean takes(String text) {
        for (int skipped = 0; skipped <= MOST_SKIPPED && line + skipped < lines.size(); skipped++) {
            int end = end(lines.get(line + skipped), skipped == 0 ? from : 0, text);
            if (end > 0) {
                boolean over = end == lines.get(line + skipped).length();
                line += skipped + (over ? 1 : 0);
                from = over ? 0 : end;
                return true;
            }
        }
        return false;
    }

    /** Where the text ends in a line, with what parts it from the next cell; 0 if it does not stand there. */
    private static int end(String line, int at, String text) {
        int end = at + text.length();
        if (line.startsWith(text, at)) {
            if (end == line.length()) {
                return end;
            }
            if (line.startsWith(CELLS, end)) {
                return end + CELLS.length();
            }
        }
        boolean label = at == 0 && text.length() - line.length() < LONGEST_LABEL && text.endsWith(line);
        return label ? line.length() : 0;
    }
}
