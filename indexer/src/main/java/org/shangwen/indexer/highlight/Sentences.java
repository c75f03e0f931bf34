package org.shangwen.indexer.highlight;

import java.util.ArrayList;
import java.util.List;
import org.shangwen.indexer.SearchResult.Span;

/** Cuts a text into its sentences. */
final class Sentences {

    private static final String ENDS = "。！？!?…；;";
    private static final String CLOSERS = "”’」』）)】\"'。！？!?…";

    private Sentences() {}

    /** The sentences of a text, without the space around them, in order. */
    static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            i++;
            boolean latinStop = c == '.' && (i == text.length() || text.charAt(i) == ' ');
            if (c == '\n' || latinStop || ENDS.indexOf(c) >= 0) {
                while (c != '\n' && i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
                    i++;
                }
                add(sentences, text, start, i);
                start = i;
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
