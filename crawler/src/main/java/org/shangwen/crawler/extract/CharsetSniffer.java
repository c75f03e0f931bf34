package org.shangwen.crawler.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes pages. What counts, in this order: a byte order mark; bytes that can be nothing but UTF-8; the labels of
 * HTTP, {@code <meta>} and the XML declaration as far as the bytes bear them out; a detector by letter frequencies.
 */
final class CharsetSniffer {

    private static final int DETECTED = 64 * 1024;
    private static final int LEAST_CONFIDENCE = 10;

    private CharsetSniffer() {}

    /**
     * A text and what it was read with.
     *
     * @param damaged how many characters could not be read
     * @param foreign how many characters are not ASCII, the damaged ones among them
     */
    record Decoded(String text, Charset charset, int damaged, int foreign) {

        /** Whether the charset fits: a page may hold a few damaged characters, cut in the middle by its own maker. */
        boolean fits() {
            return damaged * 50L <= foreign;
        }
    }

    static Decoded decode(byte[] body, @Nullable String contentType) {
        Decoded marked = byMark(body);
        if (marked != null) {
            return marked;
        }
        Utf8Evidence utf8 = Utf8Evidence.of(body, 0);
        if (utf8.ascii() || utf8.certain()) {
            return read(body, 0, StandardCharsets.UTF_8);
        }
        for (Charset label : DeclaredCharsets.of(body, contentType)) {
            if (label.equals(StandardCharsets.UTF_8)) {
                if (utf8.plausible()) {
                    return read(body, 0, label);
                }
            } else if (!label.equals(CharsetLabels.WESTERN) || !looksChinese(body)) {
                Decoded read = read(body, 0, label);
                if (read.fits()) {
                    return read;
                }
            }
        }
        return detect(body, utf8);
    }

    private static @Nullable Decoded byMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return read(body, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return read(body, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return read(body, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(body, 0x84, 0x31, 0x95, 0x33)) {
            return read(body, 4, CharsetLabels.GB18030);
        }
        return null;
    }

    private static boolean startsWith(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows the ASCII half is mostly in pairs, as in GBK and Big5, and not single accented letters. */
    private static boolean looksChinese(byte[] body) {
        int pairs = 0;
        int singles = 0;
        for (int i = 0; i < body.length; i++) {
            if ((body[i] & 0xFF) >= 0xA1) {
                if (i + 1 < body.length && (body[i + 1] & 0xFF) >= 0xA1) {
                    pairs++;
                    i++;
                } else {
                    singles++;
                }
            }
        }
        return pairs >= 4 && pairs > 2 * singles;
    }

    private static Decoded detect(byte[] body, Utf8Evidence utf8) {
        if (utf8.broken() == 0) {
            return read(body, 0, StandardCharsets.UTF_8);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(sample(body));
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = CharsetLabels.find(match.getName()).orElse(null);
            if (match.getConfidence() < LEAST_CONFIDENCE || charset == null || charset.equals(StandardCharsets.UTF_8)) {
                continue;
            }
            Decoded read = read(body, 0, charset);
            if (read.fits() && !(charset.equals(CharsetLabels.WESTERN) && looksChinese(body))) {
                return read;
            }
        }
        Decoded chinese = read(body, 0, CharsetLabels.GB18030);
        return chinese.fits() ? chinese : read(body, 0, StandardCharsets.UTF_8);
    }

    /** From a little before the first byte that is not ASCII: what comes before tells nothing. */
    private static byte[] sample(byte[] body) {
        int first = 0;
        while (first < body.length && body[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - 1024);
        return Arrays.copyOfRange(body, from, Math.min(body.length, from + DETECTED));
    }

    private static Decoded read(byte[] body, int from, Charset charset) {
        String text = new String(body, from, body.length - from, charset);
        int damaged = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                foreign++;
                if (c == '\uFFFD') {
                    damaged++;
                }
            }
        }
        return new Decoded(text, charset, damaged, foreign);
    }
}
