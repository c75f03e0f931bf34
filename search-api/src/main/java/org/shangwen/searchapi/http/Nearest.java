package org.shangwen.searchapi.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was most likely meant to be. */
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** The nearest of the words, if one is within a third of the letters typed. */
    public static Optional<String> to(String typed, Collection<String> words) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String small = typed.toLowerCase(Locale.ROOT);
        int reach = Math.max(1, typed.length() / 3);
        return words.stream()
                .filter(word -> Math.abs(word.length() - typed.length()) <= reach && distance(small, word) <= reach)
                .min(Comparator.comparingInt((String word) -> distance(small, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
