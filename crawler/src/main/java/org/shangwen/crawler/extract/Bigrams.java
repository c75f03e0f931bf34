package org.shangwen.crawler.extract;

import java.util.Arrays;

/**
 * Likeness of short texts by the pairs of neighbouring characters they share; the first 400 characters of each count.
 * Not thread-safe: what was compared last is kept.
 */
final class Bigrams {

    private static final int LONGEST = 400;

    /** A power of two, more than twice as many as there can be pairs. */
    private static final int PLACES = 1024;

    private final int[] pairs = new int[PLACES];
    private final int[] others = new int[PLACES];
    private int size;
    private String other = "";
    private int otherSize;
    private int shared;

    Bigrams(String text) {
        String bare = bare(text);
        for (int i = 0; i + 1 < bare.length(); i++) {
            size += add(pairs, pair(bare, i)) ? 1 : 0;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How much of this text the other one holds, from 0 to 1. */
    float within(String text) {
        compare(text);
        return size == 0 ? 0 : shared / (float) size;
    }

    /** How much of the other text this one holds, from 0 to 1. */
    float covers(String text) {
        compare(text);
        return otherSize == 0 ? 0 : shared / (float) otherSize;
    }

    private void compare(String text) {
        if (text.equals(other)) {
            return;
        }
        other = text;
        otherSize = 0;
        shared = 0;
        Arrays.fill(others, 0);
        String bare = bare(text);
        for (int i = 0; i + 1 < bare.length(); i++) {
            int pair = pair(bare, i);
            if (add(others, pair)) {
                otherSize++;
                shared += pairs[place(pairs, pair)] == pair ? 1 : 0;
            }
        }
    }

    private static String bare(String text) {
        return Characters.skeleton(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** Never 0, the sign of a free place: skeletons have letters and digits alone. */
    private static int pair(String bare, int at) {
        return (bare.charAt(at) << 16) | bare.charAt(at + 1);
    }

    private static boolean add(int[] table, int pair) {
        int place = place(table, pair);
        if (table[place] == pair) {
            return false;
        }
        table[place] = pair;
        return true;
    }

    /** Where the pair is, or would be. */
    private static int place(int[] table, int pair) {
        int place = (pair * 0x9E3779B9) >>> 22;
        while (table[place] != 0 && table[place] != pair) {
            place = (place + 1) & (PLACES - 1);
        }
        return place;
    }
}
