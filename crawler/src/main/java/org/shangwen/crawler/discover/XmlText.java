package org.shangwen.crawler.discover;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes XML: byte order mark, then the XML declaration, then {@code Content-Type}, then UTF-8. */
final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final int HEAD = 400;

    /** Labels that are used for more than they name: pages and feeds in them hold characters of the larger set. */
    private static final Set<String> GB =
            Set.of("gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936", "gb18030", "csgb2312");

    private static final Set<String> BIG5 = Set.of("big5", "big5-hkscs", "x-x-big5", "cn-big5");

    private XmlText() {}

    static String decode(byte[] body, @Nullable String contentType) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return text(body, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return text(body, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return text(body, 2, StandardCharsets.UTF_16LE);
        }
        String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
        String label = first(DECLARED, head);
        if (label == null && contentType != null) {
            label = first(HEADER, contentType);
        }
        return text(body, 0, charset(label));
    }

    private static Charset charset(@Nullable String label) {
        if (label == null) {
            return StandardCharsets.UTF_8;
        }
        String name = label.toLowerCase(Locale.ROOT);
        if (GB.contains(name)) {
            return Charset.forName("GB18030");
        }
        if (BIG5.contains(name)) {
            return Charset.forName("Big5-HKSCS");
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (body.length <= i || (body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] body, int from, Charset charset) {
        return charset.decode(ByteBuffer.wrap(body, from, body.length - from)).toString();
    }
}
