package org.shangwen.searchapi.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts by outcome, in words. */
final class Counts {

    private Counts() {}

    /** Such as {@code new=12 unchanged=3}, in the order of the outcomes' names. */
    static String words(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "无 · nothing"
                : new TreeMap<>(counts)
                        .entrySet().stream()
                                .map(count -> count.getKey() + "=" + count.getValue())
                                .collect(Collectors.joining(" "));
    }
}
