package org.shangwen.indexer.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what was typed at spaces. Quotation marks around what stands between spaces make it a phrase; anywhere else, as in
 * a headline that was pasted, they are punctuation. A minus counts only right before something.
 */
final class Chunks {

    /** A piece of a query. */
    record Chunk(String text, boolean quoted, boolean excluded) {}

    private static final String OPENING = "\"“„「『＂";
    private static final String CLOSING = "\"””」』＂";
    private static final String MINUS = "-－−";

    private Chunks() {}

    static List<Chunk> of(String query) {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < query.length()) {
            char c = query.charAt(i);
            if (isSpace(c)) {
                i++;
                continue;
            }
            boolean excluded = MINUS.indexOf(c) >= 0 && i + 1 < query.length() && !isSpace(query.charAt(i + 1));
            int start = excluded ? i + 1 : i;
            int close = closing(query, start);
            if (close >= 0) {
                add(chunks, query.substring(start + 1, close), true, excluded);
                i = close + 1;
            } else {
                int end = start;
                while (end < query.length() && !isSpace(query.charAt(end))) {
                    end++;
                }
                add(chunks, query.substring(start, end), false, excluded);
                i = end;
            }
        }
        return chunks;
    }

    private static void add(List<Chunk> chunks, String text, boolean quoted, boolean excluded) {
        if (!text.isBlank()) {
            chunks.add(new Chunk(text.strip(), quoted, excluded));
        }
    }

    /** Where the phrase that opens at an index closes, or -1 if none opens there. */
    private static int closing(String query, int index) {
        int mark = index < query.length() ? OPENING.indexOf(query.charAt(index)) : -1;
        int close = mark < 0 ? -1 : query.indexOf(CLOSING.charAt(mark), index + 1);
        boolean alone = close >= 0 && (close + 1 == query.length() || isSpace(query.charAt(close + 1)));
        return alone ? close : -1;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
