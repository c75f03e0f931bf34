package org.shangwen.crawler.extract;

/**
 * How well bytes read as UTF-8, which hardly any text of another charset does by chance.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param broken bytes that are part of none
 */
record Utf8Evidence(int sequences, int broken) {

    /** GBK pairs can look like a few short UTF-8 sequences, hardly ever like this many without one that is broken. */
    private static final int CERTAIN = 4;

    static Utf8Evidence of(byte[] bytes, int from) {
        int sequences = 0;
        int broken = 0;
        int at = from;
        while (at < bytes.length) {
            int lead = bytes[at] & 0xFF;
            if (lead < 0x80) {
                at++;
                continue;
            }
            int length = lead >= 0xC2 && lead <= 0xDF
                    ? 2
                    : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
            int got = 1;
            while (got < length && at + got < bytes.length && (bytes[at + got] & 0xC0) == 0x80) {
                got++;
            }
            if (length > 1 && got == length) {
                sequences++;
            } else if (length == 1 || at + got < bytes.length) { // else: cut off at the end, which proves nothing
                broken++;
            }
            at += got;
        }
        return new Utf8Evidence(sequences, broken);
    }

    /** Whether the bytes are all ASCII, and so the same in every charset met on the web. */
    boolean ascii() {
        return sequences == 0 && broken == 0;
    }

    /** Whether the bytes are UTF-8 whatever their label says. */
    boolean certain() {
        return sequences >= CERTAIN && broken * 200L <= sequences;
    }

    /** Whether a label that says UTF-8 may be believed: a page may hold a few damaged characters. */
    boolean plausible() {
        return broken * 10L <= sequences;
    }
}
