package org.shangwen.mining.mention;

import org.shangwen.mining.fold.FoldedText;

/**
 * The sentence around a place in a folded text, cut at {@value #REACH} characters to either side.
 *
 * @param start index of its first folded character
 * @param end index behind its last one
 */
record Sentence(int start, int end) {

    private static final int REACH = 160;

    static Sentence around(FoldedText text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < REACH && !isEnd(text.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < REACH && !isEnd(text.charAt(end))) {
            end++;
        }
        return new Sentence(start, end);
    }

    private static boolean isEnd(char c) {
        return switch (c) {
            case '。', '!', '?', ';', '\n', '\r', '…' -> true;
            default -> false;
        };
    }
}
