package org.shangwen.crawler.extract;

import java.util.List;
import java.util.stream.Collectors;

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

    Found<Body> find() {
        Found<Body> pruned = find(NoiseRegions.find(page, headline));
        float weight = pruned.value().weight();
        if (weight >= SHORT) {
            return pruned;
        }
        Found<Body> whole = find(new boolean[page.blocks().size()]);
        return whole.value().weight() > 2 * weight + 60 ? whole : pruned;
    }

    private Found<Body> find(boolean[] out) {
        page.regions().forEach(region -> {
            region.score = 0;
        });
        List<Region> regions = new BodyFinder(page, out, headline, description).find();
        List<BodyLine> lines = new BodyText(page, out, headline).lines(regions);
        return new Found<>(
                PageBody.of(page, regions, lines, BodyPlace.of(page, regions, out, headline)), reason(regions));
    }

    /** The elements that hold it, as selectors. */
    private static String reason(List<Region> regions) {
        return regions.isEmpty()
                ? "no running text"
                : "most running text: "
                        + regions.stream()
                                .limit(3)
                                .map(region -> PageBody.selector(region.element))
                                .collect(Collectors.joining(", "))
                        + (regions.size() > 3 ? " and " + (regions.size() - 3) + " more" : "");
    }
}
