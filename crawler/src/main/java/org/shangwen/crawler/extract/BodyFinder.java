package org.shangwen.crawler.extract;

import java.util.ArrayList;
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
    private static final float CLIMB = 1.25f;

    private final PageBlocks page;
    private final boolean[] out;
    private final int headline;
    private final Bigrams description;

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
    }

    /** The regions that together are the body, in document order; empty if there is no running text. */
    List<Region> find() {
        float[] values = new float[out.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = out[i] ? 0 : value(page.blocks().get(i), i);
            if (values[i] > 0) {
                spread(page.blocks().get(i), values[i]);
            }
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
        return best == null ? List.of() : join(climb(best, values), values);
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
        while (at != null && PARAGRAPHS.contains(at.tag()) && at.parent != null && !isBody(at)) {
            at = at.parent;
        }
        for (int level = 0; at != null && level < SHARES.length; level++) {
            at.score += value * SHARES[level];
            at.good += value;
            at = at.parent;
        }
        for (; at != null; at = at.parent) {
            at.good += value;
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
    private Region climb(Region best, float[] values) {
        Region at = best;
        while (at.parent != null && at.parent.parent != null) {
            float inside = sum(values, at);
            float like = inside;
            for (Region sibling : at.parent.children) {
                if (sibling != at && alike(sibling, at) && sibling.linkDensity() < 0.35f) {
                    like += sum(values, sibling);
                }
            }
            boolean only = sum(values, at.parent) <= inside * 1.001f && at.parent.names.container();
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
    private List<Region> join(Region best, float[] values) {
        if (best.parent == null) {
            return List.of(best);
        }
        float inside = sum(values, best);
        List<Region> joined = new ArrayList<>();
        for (Region sibling : best.parent.children) {
            if (sibling == best || belongs(sibling, best, inside, values)) {
                joined.add(sibling);
            }
        }
        for (Region region : page.regions()) {
            if (isPartOf(region, best, inside, values) && joined.stream().noneMatch(region::within)) {
                joined.add(region);
            }
        }
        joined.sort(Comparator.comparingInt(region -> region.from));
        return joined;
    }

    private boolean belongs(Region sibling, Region best, float inside, float[] values) {
        if (sibling.names.noise() || (headline >= 0 && sibling.from < headline && best.from > headline)) {
            return false;
        }
        float sum = sum(values, sibling);
        if (sum == 0 || sibling.linkDensity() > 0.25f) {
            return false;
        }
        boolean paragraph = sibling.tag().equals("p") && sum >= 2;
        return paragraph
                || (sum > 0.2f * inside && alike(sibling, best))
                || (sum > 0.4f * inside && sibling.linkDensity() < 0.1f && near(sibling, best));
    }

    /** A box like the winner elsewhere: bodies that pictures and advertisements cut into pieces. */
    private boolean isPartOf(Region region, Region best, float inside, float[] values) {
        if (!best.names.body() && !best.names.container()) {
            return false;
        }
        if (!alike(region, best) || region.linkDensity() > 0.25f || region.from <= headline) {
            return false;
        }
        return sum(values, region) > 0.1f * inside && !isBorderBetween(region, best);
    }

    /** Whether another article begins between the two: with a heading of the first order or a linked one. */
    private boolean isBorderBetween(Region a, Region b) {
        for (int i = Math.min(a.to, b.to); i < Math.max(a.from, b.from); i++) {
            Block block = page.blocks().get(i);
            if (!out[i] && (block.region().tag().equals("h1") || PageKind.isLinkedHeading(block))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Region a, Region b) {
        return a.to == b.from || b.to == a.from || Math.abs(a.from - b.to) < 4 || Math.abs(b.from - a.to) < 4;
    }

    private static float sum(float[] values, Region region) {
        float sum = 0;
        for (int i = region.from; i < region.to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
