package org.shangwen.benchmarks.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of two texts is the same, as shares of all that either has. Of many pages the shares are added up, so that
 * long pages do not outweigh short ones: the measure of the public article-extraction-benchmark.
 *
 * @param both the share that both have
 * @param extra the share that only the found text has
 * @param missing the share that only the expected text has
 */
record Overlap(double both, double extra, double missing) {

    private static final int CHARACTERS = 5;
    private static final int WORDS = 4;

    static final Overlap NONE = new Overlap(0, 0, 0);

    /** By runs of five characters of the normalised texts: fit for Chinese. */
    static Overlap ofCharacters(String expected, String found) {
        return of(shingles(normalised(expected)), shingles(normalised(found)));
    }

    /** By runs of four words: for languages that set words apart. */
    static Overlap ofWords(String expected, String found) {
        return of(wordRuns(expected), wordRuns(found));
    }

    /** NFKC, lower case, letters and digits alone. */
    static String normalised(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Overlap::isWord)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** A sum of shares, of which only the ratios count. */
    Overlap plus(Overlap other) {
        return new Overlap(both + other.both, extra + other.extra, missing + other.missing);
    }

    double precision() {
        return both + extra == 0 ? 0 : both / (both + extra);
    }

    double recall() {
        return both + missing == 0 ? 0 : both / (both + missing);
    }

    /** The harmonic mean of precision and recall, from 0 to 1. */
    double f1() {
        return both == 0 ? 0 : 2 * both / (2 * both + extra + missing);
    }

    private static Overlap of(Map<String, Integer> expected, Map<String, Integer> found) {
        long both = 0;
        for (Map.Entry<String, Integer> one : expected.entrySet()) {
            both += Math.min(one.getValue(), found.getOrDefault(one.getKey(), 0));
        }
        long extra = total(found) - both;
        long missing = total(expected) - both;
        double all = both + extra + missing;
        return all == 0 ? new Overlap(1, 0, 0) : new Overlap(both / all, extra / all, missing / all);
    }

    private static long total(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        int[] points = text.codePoints().toArray();
        Map<String, Integer> counts = new HashMap<>();
        if (points.length > 0) {
            for (int i = 0; i < Math.max(1, points.length - CHARACTERS + 1); i++) {
                counts.merge(new String(points, i, Math.min(CHARACTERS, points.length - i)), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Map<String, Integer> wordRuns(String text) {
        List<String> words = words(text);
        Map<String, Integer> counts = new HashMap<>();
        if (!words.isEmpty()) {
            for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
                counts.merge(String.join(" ", words.subList(i, Math.min(i + WORDS, words.size()))), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isWord(c) || c == '_') {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }
}
