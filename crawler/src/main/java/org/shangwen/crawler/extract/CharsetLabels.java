package org.shangwen.crawler.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Charset labels as pages write them. After the <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG
 * label table</a>, with one difference: all labels of the GB family mean GB18030, which contains the others, and so
 * loses no character of pages that claim less than they use.
 */
final class CharsetLabels {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = supported("Big5-HKSCS", "Big5");
    static final Charset WESTERN = supported("windows-1252", "ISO-8859-1");

    private static final int LONGEST = 40;
    private static final Map<String, Charset> TABLE = table();

    private CharsetLabels() {}

    /** The charset a label means; empty for an unknown one. */
    static Optional<Charset> find(String label) {
        String key = label.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || key.length() > LONGEST) {
            return Optional.empty();
        }
        Charset known = TABLE.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Charset.isSupported(key) ? Optional.of(Charset.forName(key)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no legal name at all, such as "utf-8\"/>"
        }
    }

    private static Map<String, Charset> table() {
        Map<String, Charset> table = new HashMap<>();
        put(
                table,
                StandardCharsets.UTF_8,
                "unicode-1-1-utf-8",
                "unicode11utf8",
                "unicode20utf8",
                "utf-8",
                "utf8",
                "x-unicode20utf8");
        // A label read as ASCII cannot stand in UTF-16: the standard reads such pages as UTF-8.
        put(table, StandardCharsets.UTF_8, "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "utf-32");
        put(
                table,
                GB18030,
                "chinese",
                "csgb2312",
                "csiso58gb231280",
                "gb2312",
                "gb_2312",
                "gb_2312-80",
                "gb2312-80",
                "gb-2312",
                "gbk",
                "gb-k",
                "iso-ir-58",
                "x-gbk",
                "gb18030",
                "gb-18030",
                "cp936",
                "ms936",
                "windows-936",
                "euc-cn",
                "hz-gb-2312");
        put(table, BIG5, "big5", "big5-hkscs", "big-5", "cn-big5", "csbig5", "x-x-big5", "cp950", "ms950");
        put(
                table,
                WESTERN,
                "ansi_x3.4-1968",
                "ascii",
                "us-ascii",
                "cp1252",
                "cp819",
                "csisolatin1",
                "ibm819",
                "iso-8859-1",
                "iso8859-1",
                "iso88591",
                "iso_8859-1",
                "l1",
                "latin1",
                "windows-1252",
                "x-cp1252");
        put(
                table,
                supported("windows-31j", "Shift_JIS"),
                "csshiftjis",
                "ms932",
                "ms_kanji",
                "shift-jis",
                "shift_jis",
                "sjis",
                "windows-31j",
                "x-sjis");
        put(
                table,
                supported("x-windows-949", "EUC-KR"),
                "cseuckr",
                "csksc56011987",
                "euc-kr",
                "iso-ir-149",
                "korean",
                "ks_c_5601-1987",
                "ks_c_5601-1989",
                "ksc5601",
                "ksc_5601",
                "windows-949");
        return Map.copyOf(table);
    }

    private static void put(Map<String, Charset> table, Charset charset, String... labels) {
        List.of(labels).forEach(label -> table.put(label, charset));
    }

    /** The first of these charsets that this Java platform has; slim ones lack the extended set. */
    private static Charset supported(String... names) {
        for (String name : names) {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.ISO_8859_1;
    }
}
