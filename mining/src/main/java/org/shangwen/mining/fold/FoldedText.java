package org.shangwen.mining.fold;

import java.util.Arrays;

/**
 * A text made comparable, with the way back to the text as given. Width, case, accents and script are folded character
 * by character; invisible characters and spaces within a line are left out. Every folded character comes from exactly
 * one UTF-16 code unit of the given text. Immutable and safe to share between threads.
 */
public final class FoldedText {

    private static final int MOST_DIGITS = 4;

    private static final String COUNTED = "年月日号万亿个家款大人次天季";

    private final String given;
    private final char[] chars;
    private final int[] offsets;
    private final int length;

    private FoldedText(String given, char[] chars, int[] offsets, int length) {
        this.given = given;
        this.chars = chars;
        this.offsets = offsets;
        this.length = length;
    }

    /** Folds a text of any origin and size. */
    public static FoldedText of(String given) {
        int size = given.length();
        char[] chars = new char[size];
        int[] offsets = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            char folded = CharacterFolding.fold(given.charAt(i));
            if (folded != CharacterFolding.DROPPED && folded != CharacterFolding.SPACE) {
                chars[length] = folded;
                offsets[length++] = i;
            }
        }
        return new FoldedText(given, chars, offsets, length);
    }

    /** The folded form of a short text, such as a name. */
    public static String fold(String given) {
        FoldedText folded = of(given);
        return new String(folded.chars, 0, folded.length);
    }

    /** The text as given. */
    public String given() {
        return given;
    }

    /** How many characters are left. */
    public int length() {
        return length;
    }

    /** The folded character at an index from 0 to {@code length() - 1}. */
    public char charAt(int index) {
        return chars[index];
    }

    /** The folded characters as an array of its own. */
    public char[] toCharArray() {
        return Arrays.copyOf(chars, length);
    }

    /** The folded characters of {@code [start, end)}. */
    public String substring(int start, int end) {
        return new String(chars, start, end - start);
    }

    /** Where the folded character at this index stands in the given text; the given length behind the last one. */
    public int given(int index) {
        return index < length ? offsets[index] : given.length();
    }

    /** Where the given text goes on behind the folded character before this index; 0 for index 0. */
    public int givenEnd(int index) {
        return index == 0 ? 0 : offsets[index - 1] + 1;
    }

    /** The character of the given text that the folded one at this index comes from. */
    public char givenChar(int index) {
        return given.charAt(offsets[index]);
    }

    /** How many spaces stood directly before the folded character at this index. */
    public int spacesBefore(int index) {
        int spaces = 0;
        for (int i = givenEnd(index); i < given(index); i++) {
            if (CharacterFolding.fold(given.charAt(i)) == CharacterFolding.SPACE) {
                spaces++;
            }
        }
        return spaces;
    }

    /** Whether the folded text has these folded characters at this index. */
    public boolean startsWith(String folded, int index) {
        if (index < 0 || index + folded.length() > length) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (chars[index + i] != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a Latin word or number does not go on over the borders of {@code [start, end)}: "square" does not stand in
     * "squared", nor in "www.square.com". A date or a count may follow a name, as in "Shopify2021年".
     */
    public boolean fitsLatin(int start, int end) {
        return fitsLatinStart(start) && fitsLatinEnd(end);
    }

    /** Whether no Latin word or number goes on over this start of a name. */
    public boolean fitsLatinStart(int start) {
        if (start == 0 || !isLatin(chars[start]) || offsets[start - 1] + 1 < offsets[start]) {
            return true;
        }
        char before = chars[start - 1];
        if (isLatin(before)) {
            return false;
        }
        boolean joins =
                before == '.' || before == '/' || before == '@' || before == '_' || isSmallHyphen(start - 1, start);
        return !joins || start == 1 || (!isLatin(chars[start - 2]) && chars[start - 2] != '/');
    }

    /** Whether no Latin word or number goes on over this end of a name, behind its last character. */
    public boolean fitsLatinEnd(int end) {
        if (end == length || !isLatin(chars[end - 1]) || offsets[end - 1] + 1 < offsets[end]) {
            return true;
        }
        char after = chars[end];
        if (isLatin(after)) {
            return !isDigit(chars[end - 1]) && isCount(end);
        }
        boolean joins = after == '.' || after == '@' || after == '_' || isSmallHyphen(end, end + 1);
        return !joins || end + 1 == length || !isLatin(chars[end + 1]) || offsets[end] + 1 < offsets[end + 1];
    }

    /** Whether this is a hyphen before a small letter, as in "meta-analysis" and in addresses, and not as in "Coca-Cola". */
    private boolean isSmallHyphen(int hyphen, int letter) {
        return chars[hyphen] == '-' && letter < length && Character.isLowerCase(givenChar(letter));
    }

    /** Whether a number begins here that counts or dates what follows: 2021年, 3月, 10亿, 5款. */
    private boolean isCount(int index) {
        int end = index;
        while (end < length && isDigit(chars[end]) && end - index <= MOST_DIGITS) {
            end++;
        }
        return end > index && end < length && COUNTED.indexOf(chars[end]) >= 0;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || isDigit(c) || (c >= 'à' && c < 'ɐ');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
