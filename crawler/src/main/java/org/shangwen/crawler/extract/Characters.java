package org.shangwen.crawler.extract;

/** What characters weigh and how text is tidied. */
final class Characters {

    /** One Han character says about as much as this many Latin letters. */
    private static final float HAN = 2.2f;

    private static final String SENTENCE_MARKS = "，。、；：？！,;?!．…";

    private static final int BLANK = 1;
    private static final int INVISIBLE = 2;
    private static final int HAN_LETTER = 4;
    private static final int MARK = 8;
    private static final int ALPHANUMERIC = 16;

    /** What each character of the basic plane is: all text of a page is asked about several times. */
    private static final byte[] KINDS = kinds();

    private Characters() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            kinds[i] = (byte) ((isBlank(c) ? BLANK : 0)
                    | (isInvisible(c) ? INVISIBLE : 0)
                    | (isHan(c) ? HAN_LETTER : 0)
                    | (SENTENCE_MARKS.indexOf(c) >= 0 ? MARK : 0)
                    | (Character.isLetterOrDigit(c) ? ALPHANUMERIC : 0));
        }
        return kinds;
    }

    static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x3FFFF)
                || (c >= 0xF900 && c <= 0xFAFF);
    }

    /** The length of a text in Latin letters; blanks weigh nothing. */
    static float weight(CharSequence chars) {
        String text = chars.toString();
        int han = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            int kind = KINDS[text.charAt(i)];
            if ((kind & HAN_LETTER) != 0) {
                han++;
            } else if ((kind & BLANK) == 0) {
                others++;
            }
        }
        return others + HAN * han;
    }

    /** How many marks of a sentence a text has: running text has them, labels and menus do not. */
    static int marks(CharSequence chars) {
        String text = chars.toString();
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((KINDS[c] & MARK) != 0 || (c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
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
                || c == 0x61C
                || c == 0x180E
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c < ' ' && !isBlank(c))
                || (c >= 0x7F && c < 0xA0 && c != 0x85)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** The text with every run of blanks as one space, none at the ends, and without invisible characters. */
    static String tidy(CharSequence chars) {
        String text = chars.toString();
        int clean = clean(text);
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, clean);
        boolean gap = false;
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = KINDS[c];
            if ((kind & BLANK) != 0) {
                gap = true;
            } else if ((kind & INVISIBLE) == 0 && !(Character.isSurrogate(c) && isLoneSurrogate(text, i))) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** How much of the text is tidy from its beginning on; up to a blank that may have to go. */
    private static int clean(String text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (last == i - 1) {
                    return Math.max(last, 0);
                }
                last = i;
            } else if ((KINDS[c] & (BLANK | INVISIBLE)) != 0 || Character.isSurrogate(c)) {
                return last >= 0 && last == i - 1 ? last : i;
            }
        }
        return last >= 0 && last == text.length() - 1 ? last : text.length();
    }

    private static boolean isLoneSurrogate(String text, int at) {
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
    static String skeleton(CharSequence chars) {
        String text = chars.toString();
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((KINDS[c] & ALPHANUMERIC) != 0) {
                char narrow = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
                out[length++] = narrow < 0x80
                        ? (narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 32) : narrow)
                        : (KINDS[narrow] & HAN_LETTER) != 0 ? narrow : Character.toLowerCase(narrow);
            }
        }
        return new String(out, 0, length);
    }
}
