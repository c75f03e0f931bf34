package org.shangwen.crawler.extract;

import java.util.Arrays;
import java.util.List;

/** Marks the blocks of a page that stand beside the article by what its elements are called and how they are linked. */
final class NoiseRegions {

    /** A part that holds more of the running text than this is no noise, whatever it is called. */
    private static final float TOO_MUCH = 0.5f;

    /** A part with less text than this may be cut even if it holds a large share of a small page. */
    private static final float SMALL = 60;

    private NoiseRegions() {}

    /**
     * For each block whether it is out.
     *
     * @param headline the index of the headline's block, or -1
     */
    static boolean[] find(PageBlocks page, int headline) {
        List<Block> blocks = page.blocks();
        boolean[] out = new boolean[blocks.size()];
        float total = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = blocks.get(i).chrome();
            total += out[i] ? 0 : running(blocks.get(i));
        }
        for (Region region : page.regions()) {
            if (region.from < region.to && !out[region.from] && isNoise(page, region, headline, total)) {
                Arrays.fill(out, region.from, region.to, true);
            }
        }
        return out;
    }

    /** For each block of a fragment whether an element around it is named as noise. */
    static boolean[] named(PageBlocks page) {
        boolean[] out = new boolean[page.blocks().size()];
        float total = page.root().weight;
        for (Region region : page.regions()) {
            boolean noise = region.names.noise() && !region.names.container() && region.weight < TOO_MUCH * total;
            if (noise || (region.chrome && region.weight < TOO_MUCH * total)) {
                Arrays.fill(out, region.from, region.to, true);
            }
        }
        return out;
    }

    private static boolean isNoise(PageBlocks page, Region region, int headline, float total) {
        boolean named = region.names.noise() && !isQuotation(region);
        if (region.names.container() || (!named && !isLinkList(page, region))) {
            return false;
        }
        float running = 0;
        for (int i = region.from; i < region.to; i++) {
            running += running(page.blocks().get(i));
        }
        if (running > TOO_MUCH * total && running > SMALL) {
            return false;
        }
        return !(region.holds(headline) && running > SMALL);
    }

    /** A post of a social network that the article quotes. */
    private static boolean isQuotation(Region region) {
        return region.element.className().contains("embed") && region.element.selectFirst("blockquote") != null;
    }

    private static boolean isLinkList(PageBlocks page, Region region) {
        String tag = region.tag();
        boolean list = tag.equals("ul")
                || tag.equals("ol")
                || tag.equals("dl")
                || tag.equals("table")
                || tag.equals("div")
                || tag.equals("section");
        if (!list || region.weight < 10 || region.linkDensity() < 0.6f) {
            return false;
        }
        int linked = 0;
        for (int i = region.from; i < region.to; i++) {
            if (running(page.blocks().get(i)) > SMALL) {
                return false;
            }
            linked += page.blocks().get(i).linkDensity() > 0.6f ? 1 : 0;
        }
        return linked >= 2 && linked * 2 > region.to - region.from;
    }

    /** The weight of a block as far as it is running text. */
    static float running(Block block) {
        return block.weight() < 30 || block.marks() == 0
                ? 0
                : block.weight() - 1.5f * Math.min(block.weight(), block.linkWeight());
    }
}
