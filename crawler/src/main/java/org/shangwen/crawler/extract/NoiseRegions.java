package org.shangwen.crawler.extract;

import java.util.Arrays;
import java.util.List;

/** Marks the blocks of a page that stand beside the article by what its elements are called and how they are linked. */
final class NoiseRegions {

    /** A part that holds more of the running text than this is no noise, whatever it is called. */
    private static final float TOO_MUCH = 0.5f;

    /** A part with less text than this may be cut even if it holds a large share of a small page. */
    private static final float SMALL = 60;

    private final PageBlocks page;
    private final int headline;

    /** Of all blocks before this one: the weight of running text, how many are much of it, how many are links. */
    private final double[] running;

    private final int[] paragraphs;
    private final int[] links;

    /** How many of the regions before this one are quotes. */
    private final int[] quotes;

    private NoiseRegions(PageBlocks page, int headline) {
        int size = page.blocks().size();
        this.page = page;
        this.headline = headline;
        this.running = new double[size + 1];
        this.paragraphs = new int[size + 1];
        this.links = new int[size + 1];
        this.quotes = new int[page.regions().size() + 1];
        for (Region region : page.regions()) {
            quotes[region.first + 1] = quotes[region.first] + (region.tag().equals("blockquote") ? 1 : 0);
        }
        for (int i = 0; i < size; i++) {
            Block block = page.blocks().get(i);
            float weight = running(block);
            running[i + 1] = running[i] + weight;
            paragraphs[i + 1] = paragraphs[i] + (weight > SMALL ? 1 : 0);
            links[i + 1] = links[i] + (block.linkDensity() > 0.6f ? 1 : 0);
        }
    }

    /**
     * For each block whether it is out.
     *
     * @param headline the index of the headline's block, or -1
     */
    static boolean[] find(PageBlocks page, int headline) {
        return new NoiseRegions(page, headline).find();
    }

    private boolean[] find() {
        List<Block> blocks = page.blocks();
        boolean[] out = new boolean[blocks.size()];
        double total = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = blocks.get(i).chrome();
            total += out[i] ? 0 : running[i + 1] - running[i];
        }
        for (Region region : page.regions()) {
            if (region.from < region.to && !out[region.from] && isNoise(region, total)) {
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
            if (region.from == region.to || out[region.from]) {
                continue;
            }
            if (noise || (region.chrome && region.weight < TOO_MUCH * total)) {
                Arrays.fill(out, region.from, region.to, true);
            }
        }
        return out;
    }

    private boolean isNoise(Region region, double total) {
        boolean named = region.names.noise() && !isQuotation(region);
        if (region.names.container() || (!named && !isLinkList(region))) {
            return false;
        }
        double inside = running[region.to] - running[region.from];
        if (inside > TOO_MUCH * total && inside > SMALL) {
            return false;
        }
        return !(region.holds(headline) && inside > SMALL);
    }

    /** A post of a social network that the article quotes. */
    private boolean isQuotation(Region region) {
        return quotes[region.last + 1] > quotes[region.first]
                && region.element.className().contains("embed");
    }

    private boolean isLinkList(Region region) {
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
        int linked = links[region.to] - links[region.from];
        return paragraphs[region.to] == paragraphs[region.from] && linked >= 2 && linked * 2 > region.to - region.from;
    }

    /** The weight of a block as far as it is running text. */
    static float running(Block block) {
        return block.weight() < 30 || block.marks() == 0
                ? 0
                : block.weight() - 1.5f * Math.min(block.weight(), block.linkWeight());
    }
}
