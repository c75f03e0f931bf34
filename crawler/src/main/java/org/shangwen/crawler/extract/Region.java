package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page and the run of text blocks it holds. Mutable while a page is read and weighed. */
final class Region {

    final Element element;
    final @Nullable Region parent;
    final List<Region> children = new ArrayList<>(2);
    final Names names;

    /** Its place among the regions of its page, … */
    final int first;

    /** … and that of the last one within it. */
    int last;

    /** The blocks within: from this index on … */
    final int from;

    /** … up to this one, exclusive. */
    int to;

    /** Out of the body, whatever it weighs, such as a navigation. */
    final boolean chrome;

    /** Blocks directly in this region, not in one of its children. */
    int own;

    float weight;
    float linkWeight;
    float score;

    Region(Element element, @Nullable Region parent, Names names, int first, int from, boolean chrome) {
        this.element = element;
        this.parent = parent;
        this.names = names;
        this.first = first;
        this.last = first;
        this.from = from;
        this.to = from;
        this.chrome = chrome;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    String tag() {
        return element.normalName();
    }

    boolean holds(int block) {
        return from <= block && block < to;
    }

    boolean within(Region other) {
        return other.first <= first && first <= other.last;
    }

    /** The share of the text that stands in links, from 0 to 1. */
    float linkDensity() {
        return weight == 0 ? 0 : linkWeight / weight;
    }
}
