package org.shangwen.indexer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shangwen.mining.fold.FoldedText;

/**
 * A text cut into tokens, each a stretch of the folded text. Built once by one thread, then immutable and safe to share.
 */
public final class TokenizedText {

    private static final int FIRST_CAPACITY = 16;

    private final FoldedText text;
    private int[] from = new int[FIRST_CAPACITY];
    private int[] to = new int[FIRST_CAPACITY];
    private int[] position = new int[FIRST_CAPACITY];
    private int size;

    TokenizedText(FoldedText text) {
        this.text = text;
    }

    /**
     * Adds a token.
     *
     * @param start its first folded character
     * @param end behind its last folded character
     * @param gap how many positions are left empty before it
     */
    void add(int start, int end, int gap) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            position = Arrays.copyOf(position, size * 2);
        }
        from[size] = start;
        to[size] = end;
        position[size] = size == 0 ? 0 : position[size - 1] + 1 + gap;
        size++;
    }

    /** How many tokens there are. */
    public int size() {
        return size;
    }

    /** The characters of a token, folded. */
    public String term(int token) {
        StringBuilder term = new StringBuilder(length(token));
        for (int i = from[token]; i < to[token]; i++) {
            term.append(text.charAt(i));
        }
        return term.toString();
    }

    /** The characters of all tokens, folded, in order. */
    public List<String> terms() {
        List<String> terms = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            terms.add(term(i));
        }
        return terms;
    }

    /** How many folded characters a token has. */
    public int length(int token) {
        return to[token] - from[token];
    }

    /** A folded character of a token. */
    public char charAt(int token, int index) {
        return text.charAt(from[token] + index);
    }

    /** Where a token begins in the text as given. */
    public int start(int token) {
        return text.given(from[token]);
    }

    /** Behind a token's end in the text as given. */
    public int end(int token) {
        return text.givenEnd(to[token]);
    }

    /** The place of a token in the order of tokens; a stop between two tokens leaves one place empty. */
    public int position(int token) {
        return position[token];
    }
}
