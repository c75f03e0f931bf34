package org.shangwen.crawler.extract;

import java.util.HashSet;
import java.util.Set;

/** Likeness of short texts by the pairs of neighbouring characters they share. */
final class Bigrams {

    private static final int LONGEST = 400;
    private final Set<Integer> pairs;

    Bigrams(String text) {
        this.pairs = pairs(text);
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** How much of this text the other one holds, from 0 to 1. */
    float within(String other) {
        return pairs.isEmpty() ? 0 : shared(pairs(other)) / (float) pairs.size();
    }

    /** How much of the other text this one holds, from 0 to 1. */
    float covers(String other) {
        Set<Integer> others = pairs(other);
        return others.isEmpty() ? 0 : shared(others) / (float) others.size();
    }

    private int shared(Set<Integer> others) {
        int shared = 0;
        for (Integer pair : others) {
            if (pairs.contains(pair)) {
                shared++;
            }
        }
        return shared;
    }

    private static Set<Integer> pairs(String text) {
        String bare = Characters.skeleton(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < bare.length(); i++) {
            pairs.add(bare.charAt(i) << 16 | bare.charAt(i + 1));
        }
        return pairs;
    }
}
