package org.shangwen.crawler.extract;

import java.util.List;

/**
 * A line of a body.
 *
 * @param text what it says
 * @param blocks the blocks that make it: one, or the cells of a row
 */
record BodyLine(String text, List<Integer> blocks) {

    BodyLine {
        blocks = List.copyOf(blocks);
    }

    static List<String> texts(List<BodyLine> lines) {
        return lines.stream().map(BodyLine::text).toList();
    }
}
