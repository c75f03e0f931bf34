package org.shangwen.mining.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.shangwen.mining.fold.FoldedText;

/**
 * The words of written Chinese, and how surprising each is. A word is one number, its UTF-16 code units side by side, so
 * that none costs an object. Immutable and safe to share between threads.
 */
final class Lexicon {

    /** The longest word, in UTF-16 code units. */
    static final int LONGEST = 4;

    /** The cost of what is no word. */
    static final int NO_WORD = Integer.MAX_VALUE;

    /** The logarithm to base 2 of how many words the frequencies were counted over. */
    static final int CORPUS = 20;

    private static final String RESOURCE = "words.txt";

    private final long[] words;
    private final byte[] costs;

    /** Reads the words that ship. */
    Lexicon() {
        String file = read();
        long[] keys = new long[file.length() / 2];
        byte[] surprises = new byte[keys.length];
        int count = 0;
        int index = 0;
        while (file.charAt(index) == '#') {
            index = file.indexOf('\n', index) + 1;
        }
        int start = index;
        for (; index < file.length(); index++) {
            if (file.charAt(index) <= ' ') {
                int digit = Character.digit(file.charAt(index - 1), 16);
                keys[count] = key(file, start, digit < 0 ? index : index - 1);
                surprises[count++] = (byte) (CORPUS - Math.max(digit, 0));
                start = index + 1;
            }
        }
        words = Arrays.copyOf(keys, count);
        costs = Arrays.copyOf(surprises, count);
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private static long key(String text, int start, int end) {
        long key = 0;
        for (int i = start; i < start + LONGEST; i++) {
            key = key << Character.SIZE | (i < end ? text.charAt(i) : 0);
        }
        return ordered(key);
    }

    /** The sign bit turned, so that numbers are in the order of the words. */
    private static long ordered(long key) {
        return key ^ Long.MIN_VALUE;
    }

    /** How many bits of surprise the word {@code [start, end)} is, or {@link #NO_WORD}. */
    int cost(FoldedText text, int start, int end) {
        long key = 0;
        for (int i = start; i < start + LONGEST; i++) {
            key = key << Character.SIZE | (i < end ? text.charAt(i) : 0);
        }
        int index = Arrays.binarySearch(words, ordered(key));
        return index < 0 ? NO_WORD : costs[index];
    }
}
