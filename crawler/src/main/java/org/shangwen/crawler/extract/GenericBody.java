package org.shangwen.crawler.extract;

import java.util.List;

/** The body as found without any knowledge of the site. Tries again without pruning if pruning left too little. */
final class GenericBody {

    private static final float SHORT = 250;

    private final PageBlocks page;
    private final int headline;
    private final String description;

    GenericBody(PageBlocks page, int headline, String description) {
        this.page = page;
        this.headline = headline;
        this.description = description;
    }

    /**
     * A body.
     *
     * @param lines what it says
     * @param links how many linked headings stand between the lines
     */
    record Found(List<String> lines, int links) {}

    Found find() {
        Found pruned = find(NoiseRegions.find(page, headline));
        if (weight(pruned.lines()) >= SHORT) {
            return pruned;
        }
        Found whole = find(new boolean[page.blocks().size()]);
        return weight(whole.lines()) > 2 * weight(pruned.lines()) + 60 ? whole : pruned;
    }

    private Found find(boolean[] out) {
        page.regions().forEach(region -> {
            region.score = 0;
        });
        List<Region> body = new BodyFinder(page, out, headline, description).find();
        int links = 0;
        for (Region region : body) {
            for (int i = region.from; i < region.to; i++) {
                links += !out[i] && PageKind.isLinkedHeading(page.blocks().get(i)) ? 1 : 0;
            }
        }
        return new Found(new BodyText(page, out, headline).lines(body), links);
    }

    private static float weight(List<String> lines) {
        float weight = 0;
        for (String line : lines) {
            weight += Characters.weight(line);
        }
        return weight;
    }
}
