package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells pages that are no articles: lists, error pages, walls. */
final class PageKind {

    private static final WordList ERRORS = WordList.read("error-pages.txt");
    private static final float LEAST = 40;
    private static final float SHORT = 500;

    private PageKind() {}

    /**
     * Why a page is no article; empty if it may be one.
     *
     * @param headline the index of the headline's block, or -1
     * @param inside how many linked headings stand between the lines of the body
     * @param lines what the body says
     */
    static Optional<String> objection(PageBlocks page, int headline, String title, int inside, List<String> lines) {
        float text = 0;
        float sentences = 0;
        for (String line : lines) {
            text += Characters.weight(line);
            sentences += Characters.marks(line);
        }
        String bare = title.toLowerCase(Locale.ROOT);
        if (text < SHORT && (ERRORS.within(bare) || lines.stream().limit(3).anyMatch(line -> ERRORS.begins(line)))) {
            return Optional.of("an error page or wall: " + Characters.cut(title, 80));
        }
        if (text < LEAST) {
            return Optional.of("no text: " + page.blocks().size() + " blocks, none of them running text");
        }
        float linked = 0;
        int links = 0;
        for (Block block : page.blocks()) {
            if (isLinkedHeading(block) && !block.chrome()) {
                linked += block.weight();
                links++;
            }
        }
        boolean poor = sentences < 4 || (headline < 0 && linked > 2.5f * text);
        if (links >= 15 && linked > text && poor) {
            return Optional.of("a list: " + links + " linked headings and little running text");
        }
        if (inside >= (headline < 0 ? 8 : 15) && inside * 2 > lines.size()) {
            return Optional.of("a list: " + inside + " linked headings among " + lines.size() + " lines");
        }
        return Optional.empty();
    }

    static boolean isLinkedHeading(Block block) {
        return block.linkDensity() > 0.7f && block.weight() > 14;
    }
}
