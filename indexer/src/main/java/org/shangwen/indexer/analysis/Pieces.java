package org.shangwen.indexer.analysis;

import org.jspecify.annotations.Nullable;
import org.shangwen.mining.fold.FoldedText;

/**
 * Walks over a folded text piece by piece. A piece is a run of Han characters, a run of letters, or a number. What is
 * left out between two pieces is a stop if it ends a clause, as a comma does, or a space between Han characters; other
 * spaces, hyphens, dots and the like, which stand inside names, are none. Not thread-safe.
 */
final class Pieces {

    /** What a piece is made of. */
    enum Kind {
        HAN,
        LETTERS,
        NUMBER
    }

    /** A longer run is cut, so that no input makes a term that an index refuses. */
    static final int MAX_RUN = 128;

    private static final String INSIDE_NAMES = "-·&'’._/+#@‐‑–・•‧";

    private final FoldedText text;
    private int start;
    private int end;
    private boolean stop;
    private Kind kind = Kind.HAN;

    Pieces(FoldedText text) {
        this.text = text;
    }

    /** Goes to the next piece; false if there is none. */
    boolean next() {
        stop = false;
        int i = end;
        while (i < text.length()) {
            int width = width(i);
            Kind found = kindAt(i, width);
            if (found != null) {
                stop |= kind == Kind.HAN && found == Kind.HAN && spaceBefore(i);
                start = i;
                kind = found;
                end = runEnd(i + width);
                return true;
            }
            stop |= INSIDE_NAMES.indexOf(text.charAt(i)) < 0;
            i += width;
        }
        start = end = text.length();
        return false;
    }

    /** The first folded character of the piece. */
    int start() {
        return start;
    }

    /** Behind the last folded character of the piece. */
    int end() {
        return end;
    }

    /** What the piece is made of. */
    Kind kind() {
        return kind;
    }

    /** Whether a stop stands before the piece. */
    boolean afterStop() {
        return stop;
    }

    /** How many UTF-16 code units the character at an index has. */
    int width(int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1))
                ? 2
                : 1;
    }

    private int runEnd(int from) {
        int i = from;
        while (i < text.length() && i - start < MAX_RUN) {
            int width = width(i);
            if (spaceBefore(i)) {
                return i;
            }
            if (kindAt(i, width) != kind && !isInsideNumber(i) && !isMark(i)) {
                return i;
            }
            i += width;
        }
        return i;
    }

    private boolean isInsideNumber(int index) {
        char c = text.charAt(index);
        return kind == Kind.NUMBER
                && (c == '.' || c == ',')
                && index + 1 < text.length()
                && isDigit(text.charAt(index + 1))
                && !spaceBefore(index + 1);
    }

    /** Whether a space stands before a folded character. */
    boolean spaceBefore(int index) {
        return text.given(index) != text.givenEnd(index) && text.spacesBefore(index) > 0;
    }

    private boolean isMark(int index) {
        return kind == Kind.LETTERS && Character.getType(text.charAt(index)) == Character.NON_SPACING_MARK;
    }

    private @Nullable Kind kindAt(int index, int width) {
        char c = text.charAt(index);
        if (c < 0x80) {
            return isDigit(c) ? Kind.NUMBER : c >= 'a' && c <= 'z' ? Kind.LETTERS : null;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return Kind.HAN;
        }
        int point = width == 2 ? Character.toCodePoint(c, text.charAt(index + 1)) : c;
        if (Character.isIdeographic(point)) {
            return Kind.HAN;
        }
        return Character.isDigit(point) ? Kind.NUMBER : Character.isLetter(point) ? Kind.LETTERS : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
