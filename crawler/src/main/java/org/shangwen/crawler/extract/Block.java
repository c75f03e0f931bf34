package org.shangwen.crawler.extract;

/**
 * A paragraph, heading, list item or table cell of a page: text that no block-level border or line break divides.
 *
 * @param text the text, tidied
 * @param region the innermost block-level element around it
 * @param weight its length in Latin letters
 * @param linkWeight how much of that stands in links
 * @param marks how many marks of sentences it has
 * @param kind what it is
 * @param chrome whether it stands in a part of the page that is no body
 */
record Block(String text, Region region, float weight, float linkWeight, int marks, Kind kind, boolean chrome) {

    enum Kind {
        TEXT,
        HEADING,
        ITEM,
        CELL,
        CAPTION,
        CODE
    }

    float linkDensity() {
        return weight == 0 ? 0 : linkWeight / weight;
    }
}
