package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the pieces of a list of articles: boxes that are alike, of which each has its own linked heading. */
final class Cards {

    private static final Set<String> BOXES = Set.of("div", "li", "article", "section", "dl", "dd", "tr", "table", "ul");
    private static final int LEVELS = 6;

    /** A body of many regions is known by its first ones. */
    private static final int LOOKED_AT = 12;

    private static final float SHARE = 0.6f;
    private static final float LINKED_HEADING = 16;

    private final PageBlocks page;
    private final int headline;

    Cards(PageBlocks page, int headline) {
        this.page = page;
        this.headline = headline;
    }

    /** Of how many such pieces a body is one or mostly consists; 0 if it is an article's. */
    int count(List<Region> body) {
        int most = 0;
        for (Region region : body.subList(0, Math.min(body.size(), LOOKED_AT))) {
            most = Math.max(most, Math.max(around(region), within(region)));
        }
        return most;
    }

    private int around(Region region) {
        int most = 0;
        @Nullable Region at = region;
        for (int level = 0; at != null && at.parent != null && level < LEVELS; level++) {
            if (at.holds(headline)) {
                return most;
            }
            if (isCard(at)) {
                most = Math.max(most, alike(at, at.parent));
            }
            at = at.parent;
        }
        return most;
    }

    /** How many boxes of this kind there are, if they say as much again as this one; else it is alone. */
    private int alike(Region card, Region parent) {
        int cards = 0;
        float weight = 0;
        for (Region sibling : parent.children) {
            if (sibling.tag().equals(card.tag()) && isCard(sibling)) {
                cards++;
                weight += sibling.weight;
            }
        }
        return weight >= 2 * card.weight ? cards : 1;
    }

    private int within(Region region) {
        @Nullable Region at = region;
        for (int level = 0; at != null && level < LEVELS; level++) {
            int cards = 0;
            float weight = 0;
            @Nullable Region heaviest = null;
            for (Region child : at.children) {
                if (isCard(child) && !child.holds(headline)) {
                    cards++;
                    weight += child.weight;
                }
                heaviest = heaviest == null || child.weight > heaviest.weight ? child : heaviest;
            }
            if (cards > 0 && weight > SHARE * region.weight) {
                return cards;
            }
            at = heaviest;
        }
        return 0;
    }

    /** A box that begins with a linked heading and says something more. */
    private boolean isCard(Region region) {
        if (!BOXES.contains(region.tag()) || region.chrome || region.weight < 1.3f * region.linkWeight) {
            return false;
        }
        for (int i = region.from; i < Math.min(region.to, region.from + 4); i++) {
            Block block = page.blocks().get(i);
            if (block.linkDensity() > 0.8f && block.weight() >= LINKED_HEADING) {
                return true;
            }
        }
        return false;
    }
}
