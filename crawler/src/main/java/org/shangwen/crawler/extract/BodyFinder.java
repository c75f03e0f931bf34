package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Block.Kind;

/**
 * Finds the body of an article: every paragraph gives its weight to the elements around it, to the near ones most; the
 * element with most of it wins, then grows over siblings that belong to it.
 */
final class BodyFinder {

    private static final float[] SHARES = {1f, 0.5f, 0.17f, 0.11f, 0.08f};
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "dd",
            "dt",
            "ul",
            "ol",
            "dl",
            "figcaption",
            "figure",
            "tr",
            "tbody",
            "table",
            "td",
            "th");
    private static final float SHORTEST = 22;

    /** Bodies in more pieces than this are lists. */
    private static final int MOST_PARTS = 50;

    private static final float CLIMB = 1.25f;

    private final PageBlocks page;
    private final boolean[] out;
    private final int headline;
    private final Bigrams description;

    /** The value of all blocks before this one, and how many borders of articles stand there. */
    private final double[] values;

    private final int[] borders;

    /** For each region the number of the innermost one around it that is no paragraph, list or table, or its own. */
    private final int[] holders;

    /**
     * @param out for each block whether it is noise
     * @param headline the index of the headline's block, or -1
     * @param description what the page's metadata say of the article; empty for nothing
     */
    BodyFinder(PageBlocks page, boolean[] out, int headline, String description) {
        this.page = page;
        this.out = out;
        this.headline = headline;
        this.description = new Bigrams(Characters.weight(description) < 30 ? "" : description);
        this.values = new double[out.length + 1];
        this.borders = new int[out.length + 1];
        this.holders = new int[page.regions().size()];
    }

    /** The regions that together are the body, in document order; empty if there is no running text. */
    List<Region> find() {
        for (Region region : page.regions()) {
            Region parent = region.parent;
            holders[region.first] = parent != null && PARAGRAPHS.contains(region.tag()) && !isBody(region)
                    ? holders[parent.first]
                    : region.first;
        }
        for (int i = 0; i < out.length; i++) {
            Block block = page.blocks().get(i);
            float value = out[i] ? 0 : value(block, i);
            if (value > 0) {
                spread(block, value);
            }
            values[i + 1] = values[i] + value;
            borders[i + 1] = borders[i] + (!out[i] && isBorder(block) ? 1 : 0);
        }
        Region best = null;
        float most = 0;
        for (Region region : page.regions()) {
            float score = region.score * (1 - region.linkDensity()) * factor(region);
            if (score > most) {
                most = score;
                best = region;
            }
        }
        return best == null ? List.of() : join(climb(best));
    }

    private float value(Block block, int index) {
        if (block.weight() < SHORTEST
                || block.kind() == Kind.CAPTION
                || block.kind() == Kind.HEADING
                || index == headline) {
            return 0;
        }
        float plain = 1 - block.linkDensity();
        float value = (1 + Math.min(block.marks(), 12) + Math.min(block.weight() / 60, 8)) * plain * plain;
        if (block.marks() == 0) {
            value *= 0.3f;
        }
        if (block.kind() == Kind.ITEM) {
            value *= 0.6f;
        }
        if (!description.isEmpty() && block.weight() > 40 && description.within(block.text()) > 0.6f) {
            value += 12;
        }
        if (headline >= 0 && index < headline) {
            value *= 0.6f;
        }
        return value;
    }

    private void spread(Block block, float value) {
        @Nullable Region at = block.region();
        boolean alone = at.own == 1 && at.children.isEmpty();
        if (alone) {
            at.score += value * 0.5f;
            at = at.parent;
        }
        if (at != null) {
            at = page.regions().get(holders[at.first]);
        }
        for (int level = 0; at != null && level < SHARES.length; level++) {
            at.score += value * SHARES[level];
            at = at.parent;
        }
    }

    /** A layout of tables has its body in a cell. */
    private static boolean isBody(Region region) {
        return region.tag().equals("td") && region.to - region.from >= 3;
    }

    private float factor(Region region) {
        float factor = 1;
        if (region.names.container()) {
            factor *= 1.5f;
        } else if (region.names.body()) {
            factor *= 1.2f;
        }
        if (region.tag().equals("article") || region.element.attr("itemprop").equals("articleBody")) {
            factor *= 1.3f;
        }
        if (region.names.noise()) {
            factor *= 0.3f;
        }
        if (headline >= 0 && region.to <= headline) {
            factor *= 0.4f;
        }
        return factor;
    }

    /** Up to the parent as long as it holds notably more of the text, in siblings like this one. */
    private Region climb(Region best) {
        Region at = best;
        while (at.parent != null && at.parent.parent != null) {
            float inside = sum(at);
            float like = inside;
            for (Region sibling : at.parent.children) {
                if (sibling != at && alike(sibling, at) && sibling.linkDensity() < 0.35f) {
                    like += sum(sibling);
                }
            }
            boolean only = sum(at.parent) <= inside * 1.001f && at.parent.names.container();
            if ((like >= inside * CLIMB && !cards(at.parent)) || only) {
                at = at.parent;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether the children are many pieces of which each has its own linked heading: a list of articles. */
    private boolean cards(Region parent) {
        int cards = 0;
        int pieces = 0;
        for (Region child : parent.children) {
            if (child.weight > SHORTEST && !PARAGRAPHS.contains(child.tag())) {
                pieces++;
                for (int i = child.from; i < Math.min(child.to, child.from + 3); i++) {
                    Block block = page.blocks().get(i);
                    if (block.linkDensity() > 0.8f && block.weight() > 12) {
                        cards++;
                        break;
                    }
                }
            }
        }
        return pieces >= 3 && cards * 2 > pieces;
    }

    private static boolean alike(Region a, Region b) {
        return a.tag().equals(b.tag()) && a.element.className().equals(b.element.className());
    }

    /** The winner with the siblings that hold good text of their own: bodies that are split by boxes. */
    private List<Region> join(Region best) {
        if (best.parent == null) {
            return List.of(best);
        }
        float inside = sum(best);
        List<Region> joined = new ArrayList<>();
        for (Region sibling : best.parent.children) {
            if (sibling == best || belongs(sibling, best, inside)) {
                joined.add(sibling);
            }
        }
        addCousins(joined, best, inside);
        addParts(joined, best, inside);
        joined.sort(Comparator.comparingInt(region -> region.from));
        return joined;
    }

    /**
     * Adds what stands in the boxes beside that of the winner and is like it: pages wrap each piece of a body alone. A
     * single such box may be what a company says of itself.
     */
    private void addCousins(List<Region> joined, Region best, float inside) {
        Region box = best;
        while (box.parent != null && box.parent.from == best.from && box.parent.to == best.to) {
            box = box.parent;
        }
        if (box == best || box.parent == null || cards(box.parent)) {
            return;
        }
        List<Region> cousins = new ArrayList<>();
        float more = 0;
        for (Region beside : box.parent.children) {
            Region core = core(beside, best);
            if (beside != box && isPart(core, best, inside) && cousins.size() < MOST_PARTS) {
                cousins.add(core);
                more += sum(core);
            }
        }
        if (cousins.size() >= 2 && more >= (CLIMB - 1) * inside) {
            joined.addAll(cousins);
        }
    }

    /** What a box is wrapped around, down to what is like the winner. */
    private static Region core(Region box, Region best) {
        Region core = box;
        while (core.children.size() == 1 && core.own == 0 && !alike(core, best)) {
            core = core.children.getFirst();
        }
        return core;
    }

    /** Adds boxes like the winner elsewhere: bodies that pictures and advertisements cut into pieces. */
    private void addParts(List<Region> joined, Region best, float inside) {
        if (!best.names.body() && !best.names.container()) {
            return;
        }
        BitSet taken = new BitSet(page.regions().size());
        joined.forEach(region -> taken.set(region.first, region.last + 1));
        int parts = 0;
        for (Region region : page.regions()) {
            if (!taken.get(region.first) && isPart(region, best, inside)) {
                joined.add(region);
                taken.set(region.first, region.last + 1);
                if (++parts == MOST_PARTS) {
                    return;
                }
            }
        }
    }

    private boolean belongs(Region sibling, Region best, float inside) {
        if (sibling.names.noise() || (headline >= 0 && sibling.from < headline && best.from > headline)) {
            return false;
        }
        float sum = sum(sibling);
        if (sum == 0 || sibling.linkDensity() > 0.25f) {
            return false;
        }
        boolean paragraph = sibling.tag().equals("p") && sum >= 2;
        return paragraph
                || (sum > 0.2f * inside && alike(sibling, best))
                || (sum > 0.4f * inside && sibling.linkDensity() < 0.1f && near(sibling, best));
    }

    private boolean isPart(Region region, Region best, float inside) {
        return region.from > headline
                && sum(region) > 0.1f * inside
                && alike(region, best)
                && region.linkDensity() <= 0.25f
                && !isBorderBetween(region, best);
    }

    /** Whether another article begins between the two. */
    private boolean isBorderBetween(Region a, Region b) {
        int from = Math.min(a.to, b.to);
        int to = Math.max(a.from, b.from);
        return from < to && borders[to] > borders[from];
    }

    /** A heading of the first order or a linked one: another article begins. */
    private static boolean isBorder(Block block) {
        return block.region().tag().equals("h1") || PageKind.isLinkedHeading(block);
    }

    private static boolean near(Region a, Region b) {
        return a.to == b.from || b.to == a.from || Math.abs(a.from - b.to) < 4 || Math.abs(b.from - a.to) < 4;
    }

    /** The value of the blocks within. */
    private float sum(Region region) {
        return (float) (values[region.to] - values[region.from]);
    }
}
