package org.shangwen.crawler.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of words kept as data: one a line, {@code #} begins a comment. */
final class WordList {

    private final Set<String> words;

    /** The words by their first two characters; those of one character by that and nothing. */
    private final Map<Integer, List<String>> byStart = new HashMap<>();

    /** The characters that words begin with. */
    private final BitSet firsts = new BitSet();

    private WordList(List<String> words) {
        this.words = Set.copyOf(words);
        for (String word : this.words) {
            firsts.set(word.charAt(0));
            byStart.computeIfAbsent(start(word, 0, word.length()), added -> new ArrayList<>())
                    .add(word);
        }
    }

    /** Reads a list that lies beside this class. */
    static WordList read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing from the program");
            }
            List<String> words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.indexOf('#') >= 0 ? line.substring(0, line.indexOf('#')) : line)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new WordList(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether what stands between two places in a text is one of the words. */
    boolean has(String text, int from, int to) {
        return from < to && firsts.get(text.charAt(from)) && words.contains(text.substring(from, to));
    }

    /** Whether the text begins with one of the words. */
    boolean begins(String text) {
        return !text.isEmpty() && at(text, 0);
    }

    /** The length of the longest word that the text begins with, or 0. */
    int prefix(String text) {
        return text.isEmpty() ? 0 : longest(text, 0);
    }

    /** Whether the text ends with one of the words. */
    boolean ends(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (words.contains(text.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether both parts of a word that is written {@code part…part} stand in the text in this order. */
    boolean pairs(String text) {
        for (String word : words) {
            int gap = word.indexOf('…');
            int first = gap < 0 ? -1 : text.indexOf(word.substring(0, gap));
            if (first >= 0 && text.indexOf(word.substring(gap + 1), first + gap) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands anywhere in the text. */
    boolean within(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean at(String text, int from) {
        return firsts.get(text.charAt(from)) && longest(text, from) > 0;
    }

    private int longest(String text, int from) {
        return Math.max(longest(text, from, text.length()), longest(text, from, from + 1));
    }

    /** Of the words that begin like the text between these two places. */
    private int longest(String text, int from, int to) {
        int longest = 0;
        for (String word : byStart.getOrDefault(start(text, from, to), List.of())) {
            longest = text.startsWith(word, from) ? Math.max(longest, word.length()) : longest;
        }
        return longest;
    }

    private static Integer start(String text, int from, int to) {
        return (text.charAt(from) << 16) | (from + 1 < to ? text.charAt(from + 1) : 0);
    }
}
