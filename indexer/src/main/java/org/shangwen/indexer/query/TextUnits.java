package org.shangwen.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.indexer.analysis.TokenizedText;
import org.shangwen.indexer.analysis.WordReading;
import org.shangwen.mining.fold.FoldedText;

/**
 * Cuts a piece of a query into what is looked up one by one. The segmenter breaks names it does not know into single
 * characters (张|一|鸣); such a run is looked up as one, by its characters. Safe to share between threads.
 */
public final class TextUnits {

    /** Single characters that say nothing by themselves. */
    private static final String FUNCTION_CHARACTERS = "的了在是和与及或而也就都还把被对从到向于以之其这那哪吗呢吧啊么得地着过";

    /** Those of them that stand in no name. */
    private static final String BETWEEN_NAMES = "的了是在哪吗呢被把";

    /** Words that ask, and say nothing about what is asked for. */
    private static final Set<String> ASKING =
            Set.of("什么", "怎么", "怎样", "如何", "为什么", "为何", "哪些", "哪个", "哪里", "多少", "是否", "可以", "一个", "有哪些", "怎么样", "几");

    private final WordReading words;
    private final ExactReading exact;

    public TextUnits(WordReading words, ExactReading exact) {
        this.words = words;
        this.exact = exact;
    }

    /**
     * Something to look up.
     *
     * @param word the word as it is indexed, or null for characters that are none
     * @param characters its characters, at least one
     * @param start where it begins in the piece of text
     * @param end behind its end
     */
    public record Unit(@Nullable String word, TokenizedText characters, int start, int end) {}

    /** The characters of a text. */
    public TokenizedText exact(String text) {
        return exact.read(text);
    }

    /** The units of a piece of text, in order; none if all of it is function words and punctuation. */
    public List<Unit> of(String text) {
        TokenizedText read = words.read(FoldedText.of(text));
        List<Unit> units = new ArrayList<>();
        int i = 0;
        while (i < read.size()) {
            if (!isSingle(read, i)) {
                if (ASKING.contains(read.term(i))) {
                    i++;
                    continue;
                }
                add(units, read.term(i), text, read.start(i), read.end(i));
                i++;
                continue;
            }
            int end = i + 1;
            while (end < read.size()
                    && isSingle(read, end)
                    && read.start(end) == read.end(end - 1)
                    && BETWEEN_NAMES.indexOf(read.charAt(end, 0)) < 0) {
                end++;
            }
            addRun(units, text, read, i, end);
            i = end;
        }
        return units;
    }

    private void addRun(List<Unit> units, String text, TokenizedText read, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isFunction(read, first)) {
            first++;
        }
        while (last > first && isFunction(read, last - 1)) {
            last--;
        }
        if (first < last) {
            add(units, null, text, read.start(first), read.end(last - 1));
        }
    }

    private void add(List<Unit> units, @Nullable String word, String text, int start, int end) {
        TokenizedText characters = exact.read(text.substring(start, end));
        if (characters.size() > 0) {
            units.add(new Unit(word, characters, start, end));
        }
    }

    private static boolean isSingle(TokenizedText read, int token) {
        return read.length(token) == 1 && Character.isIdeographic(read.charAt(token, 0));
    }

    private static boolean isFunction(TokenizedText read, int token) {
        return FUNCTION_CHARACTERS.indexOf(read.charAt(token, 0)) >= 0;
    }
}
