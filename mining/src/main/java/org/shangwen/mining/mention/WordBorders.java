package org.shangwen.mining.mention;

import java.util.Arrays;
import org.shangwen.mining.fold.FoldedText;

/**
 * Tells whether the characters of a short Han name are a word where they stand, or parts of others: 美团 is none in
 * 欧美团队, 京东 none in 北京东站. The characters around are cut into words at the least surprise, once with the name as
 * a word among the others; the name stands if no word of that cut goes over one of its borders. Immutable and safe to
 * share between threads.
 */
final class WordBorders {

    /** How many characters to either side are looked at. */
    private static final int REACH = 6;

    /** The surprise of a name, in bits: that of a word which is neither rare nor common. */
    private static final int NAME = Lexicon.CORPUS - 5;

    /** The surprise of a character that is no word. */
    private static final int UNKNOWN = Lexicon.CORPUS + 2;

    /** Longer names are no accident. */
    private static final int LONGEST_DOUBTFUL = 3;

    private final Lexicon lexicon = new Lexicon();

    /** Whether the borders of {@code [start, end)} are borders of words. */
    boolean hold(FoldedText text, int start, int end) {
        boolean ahead = start > 0 && isHan(text.charAt(start - 1)) && isHan(text.charAt(start));
        boolean behind = end < text.length() && isHan(text.charAt(end)) && isHan(text.charAt(end - 1));
        if (end - start > LONGEST_DOUBTFUL || (!ahead && !behind)) {
            return true;
        }
        int from = start;
        while (ahead && from > 0 && start - from < REACH && isHan(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (behind && to < text.length() && to - end < REACH && isHan(text.charAt(to))) {
            to++;
        }
        return cut(text, from, to, start, end);
    }

    /** Finds the cut of {@code [from, to)} with the least surprise from left to right, and with it whether it has both borders. */
    private boolean cut(FoldedText text, int from, int to, int start, int end) {
        int[] least = new int[to - from + 1];
        boolean[] holds = new boolean[to - from + 1];
        Arrays.fill(least, Integer.MAX_VALUE);
        least[0] = 0;
        holds[0] = true;
        for (int at = from; at < to; at++) {
            for (int next = at + 1; next <= Math.min(to, at + Lexicon.LONGEST); next++) {
                int cost = at == start && next == end ? NAME : cost(text, at, next);
                if (cost == Lexicon.NO_WORD) {
                    continue;
                }
                int sum = least[at - from] + cost;
                if (sum < least[next - from]) {
                    least[next - from] = sum;
                    holds[next - from] = holds[at - from] && !crosses(at, next, start) && !crosses(at, next, end);
                }
            }
        }
        return holds[to - from];
    }

    private int cost(FoldedText text, int start, int end) {
        int cost = lexicon.cost(text, start, end);
        return cost == Lexicon.NO_WORD && end - start == 1 ? UNKNOWN : cost;
    }

    private static boolean crosses(int from, int to, int border) {
        return from < border && border < to;
    }

    private static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF;
    }
}
