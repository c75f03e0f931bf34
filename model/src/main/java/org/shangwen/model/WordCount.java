package org.shangwen.model;

/** Counts words as word processors do for Chinese (字数): each Han, kana or Hangul character is one, so is each run of other letters and digits. */
public final class WordCount {

    private WordCount() {}

    /** The words of a text, in any script. Linear in its length; safe to share. */
    public static int of(CharSequence text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            if (isOneWord(c)) {
                words++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (!(inWord && joins(text, i))) {
                inWord = false;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean isOneWord(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetter(c);
            default -> false;
        };
    }

    /** A sign within a word or number: don't, 14.6, GPT-5. */
    private static boolean joins(CharSequence text, int at) {
        return "'’.-,_".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
