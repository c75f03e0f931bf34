package org.shangwen.crawler.extract;

/** What characters weigh and how text is tidied. */
final class Characters {

    /** One Han character says about as much as this many Latin letters. */
    private static final float HAN = 2.2f;

    private static final String SENTENCE_MARKS = "，。、；：？！,;?!．…";

    private Characters() {}

    static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x3FFFF)
                || (c >= 0xF900 && c <= 0xFAFF);
    }

    /** The length of a text in Latin letters; blanks weigh nothing. */
    static float weight(CharSequence text) {
        float weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            weight += isHan(c) ? HAN : isBlank(c) ? 0 : 1;
        }
        return weight;
    }

    /** How many marks of a sentence a text has: running text has them, labels and menus do not. */
    static int marks(CharSequence text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SENTENCE_MARKS.indexOf(c) >= 0 || (c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
                marks++;
            }
        }
        return marks;
    }

    /** Blanks of all scripts, as pages use them to indent. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == 0xA0
                || c == 0x3000
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x1680
                || c == 0x85;
    }

    /** Characters that show nothing: zero-width ones, marks that turn the direction of text, control characters. */
    static boolean isInvisible(char c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || c == 0xAD
                || (c < ' ' && !isBlank(c))
                || (c >= 0x7F && c < 0xA0 && c != 0x85)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** The text with every run of blanks as one space, none at the ends, and without invisible characters. */
    static String tidy(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = true;
            } else if (!isInvisible(c) && !isLoneSurrogate(text, i)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isLoneSurrogate(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** At most so many characters, never half a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
                .stripTrailing();
    }

    /** Letters and digits alone, lower case: what two spellings of a headline have in common. */
    static String skeleton(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                char narrow = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
                out.append(Character.toLowerCase(narrow));
            }
        }
        return out.toString();
    }
}
