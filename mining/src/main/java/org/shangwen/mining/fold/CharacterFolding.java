package org.shangwen.mining.fold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/**
 * The folding of one UTF-16 code unit: full width to half width, capital to small, accented Latin to plain, traditional
 * to simplified. Surrogates fold to themselves, so that no text, however broken, moves an offset.
 */
final class CharacterFolding {

    /** Stands for a character that folding drops. */
    static final char DROPPED = '\uFFFF';

    /** Every kind of space but the line breaks, which end a line of text and no name crosses. */
    static final char SPACE = ' ';

    private static final String PAIRS = "traditional-simplified.txt";

    private static final char[] TABLE = table();

    private CharacterFolding() {}

    static char fold(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase((char) c);
        }
        for (char c = '\u00C0'; c < '\u0250'; c++) {
            char plain =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            table[c] = Character.toLowerCase(plain);
        }
        for (char c = '\uFF01'; c <= '\uFF5E'; c++) {
            table[c] = Character.toLowerCase((char) (c - '\uFF01' + '!'));
        }
        readPairs(table);
        for (String range :
                new String[] {"\u200B\u200F", "\u202A\u202E", "\u2060\u2064", "\u2066\u206F", "\uFE00\uFE0F"}) {
            for (char c = range.charAt(0); c <= range.charAt(1); c++) {
                table[c] = DROPPED;
            }
        }
        for (char c : new char[] {'\u00AD', '\u034F', '\u180E', '\uFEFF', '\uFFFF', '\u0000'}) {
            table[c] = DROPPED;
        }
        for (char c = '\u2000'; c <= '\u200A'; c++) {
            table[c] = SPACE;
        }
        for (char c : new char[] {'\t', '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000'}) {
            table[c] = SPACE;
        }
        return table;
    }

    private static void readPairs(char[] table) {
        try (InputStream in = Objects.requireNonNull(CharacterFolding.class.getResourceAsStream(PAIRS), PAIRS);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == 2) {
                    table[line.charAt(0)] = line.charAt(1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(PAIRS, e);
        }
    }
}
