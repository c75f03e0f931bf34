package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Optional;

/** Finds who edited an article: most pages say it below the body, some beside the by-line. */
final class EditorFinder {

    private static final float HEAVIEST = 200;
    private static final int BEFORE = 4;

    /** So many blocks are looked at: editors of other articles stand further on. */
    private static final int MOST = 400;

    Optional<String> metas(Metas metas) {
        return metas.all("editor", "responsibleeditor", "responsible-editor").stream()
                .flatMap(value -> EditorText.name(value).stream())
                .findFirst();
    }

    /** The first label from the headline on. */
    Optional<String> blocks(PageBlocks page, int headline) {
        List<Block> blocks = page.blocks();
        int from = Math.max(0, headline - BEFORE);
        for (int i = from; i < Math.min(blocks.size(), from + MOST); i++) {
            Block block = blocks.get(i);
            if (i != headline && block.weight() <= HEAVIEST && block.marks() < 6) {
                Optional<String> found = EditorText.find(block.text());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A label at the end of the body. */
    Optional<String> lines(List<String> lines) {
        for (int i = Math.max(0, lines.size() - 10); i < lines.size(); i++) {
            Optional<String> found =
                    lines.get(i).length() > HEAVIEST ? Optional.empty() : EditorText.find(lines.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
