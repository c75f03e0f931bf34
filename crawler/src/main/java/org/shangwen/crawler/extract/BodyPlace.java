package org.shangwen.crawler.extract;

import java.util.List;

/**
 * How a body stands in its page: what tells an article from a list.
 *
 * @param links how many linked headings stand between its lines
 * @param cards of how many pieces, each with its own linked heading, it is one or mostly consists; 0 if of none
 * @param from the index of its first block, or -1 if it was not read from the page
 */
record BodyPlace(int links, int cards, int from) {

    /** Of a body that came without a page around it. */
    static final BodyPlace NONE = new BodyPlace(0, 0, -1);

    static BodyPlace of(PageBlocks page, List<Region> body, boolean[] out, int headline) {
        int links = 0;
        int first = -1;
        for (Region region : body) {
            for (int i = region.from; i < region.to; i++) {
                if (!out[i]) {
                    first = first < 0 && i != headline ? i : first;
                    links += PageKind.isLinkedHeading(page.blocks().get(i)) ? 1 : 0;
                }
            }
        }
        return new BodyPlace(links, new Cards(page, headline).count(body), first);
    }
}
