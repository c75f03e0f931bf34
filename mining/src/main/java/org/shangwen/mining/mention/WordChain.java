package org.shangwen.mining.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.shangwen.mining.fold.FoldedText;

/** A list of words, asked how far a text consists of them. Immutable and safe to share between threads. */
final class WordChain {

    private final Set<String> words = new HashSet<>();
    private int longest;

    /** Reads a resource with words in lines, parted by spaces; lines with # are comments. */
    static WordChain read(String resource) {
        WordChain chain = new WordChain();
        try (InputStream in = Objects.requireNonNull(WordChain.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    for (String word : line.strip().split(" +", -1)) {
                        chain.words.add(FoldedText.fold(word));
                        chain.longest = Math.max(chain.longest, word.length());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return chain;
    }

    /** Where the chain of words that begins at an index ends, the longest words first; not behind the limit. */
    int endOf(FoldedText text, int index, int limit) {
        int end = index;
        int last;
        do {
            last = end;
            int most = Math.min(longest, Math.min(limit, text.length()) - end);
            for (int length = most; length > 0; length--) {
                if (words.contains(text.substring(end, end + length))) {
                    end += length;
                    break;
                }
            }
        } while (end > last);
        return end;
    }

    /** Where the chain of words that ends at an index begins, the longest words first; not before the limit. */
    int startOf(FoldedText text, int index, int limit) {
        int start = index;
        int last;
        do {
            last = start;
            for (int length = Math.min(longest, start - limit); length > 0; length--) {
                if (words.contains(text.substring(start - length, start))) {
                    start -= length;
                    break;
                }
            }
        } while (start < last);
        return start;
    }
}
