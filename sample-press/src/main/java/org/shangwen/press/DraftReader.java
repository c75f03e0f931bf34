package org.shangwen.press;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads articles from their files: a head of {@code key: value} lines, a line {@code ---}, then the paragraphs, one a line.
 *
 * <p>Keys: {@code title}, {@code site}, {@code slug}, {@code author}, {@code date} ({@code yyyy-MM-dd HH:mm} in
 * Shanghai), {@code section}, {@code tags} (comma-separated), and if wanted {@code lead} and {@code copy-of}.
 */
final class DraftReader {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private DraftReader() {}

    /** The articles that ship with the press, as named in {@code articles.txt}: a jar cannot list its folders. */
    static List<Draft> shipped() {
        return new String(Resources.bytes("articles.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> read(name, new String(Resources.bytes("articles/" + name), StandardCharsets.UTF_8)))
                .toList();
    }

    static Draft read(String file, String content) {
        List<String> lines = content.lines().toList();
        int end = lines.indexOf("---");
        if (end < 0) {
            throw new IllegalArgumentException(file + ": no line '---' between head and text");
        }
        Map<String, String> head = new LinkedHashMap<>();
        for (String line : lines.subList(0, end)) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException(file + ": '" + line + "' is no 'key: value' line");
            }
            head.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        String section = required(file, head, "section");
        return new Draft(
                required(file, head, "site"),
                required(file, head, "slug"),
                required(file, head, "title"),
                required(file, head, "author"),
                date(file, required(file, head, "date")),
                Section.titled(section)
                        .orElseThrow(() -> new IllegalArgumentException(file + ": no section '" + section + "'")),
                Arrays.stream(required(file, head, "tags").split(","))
                        .map(String::strip)
                        .toList(),
                head.get("lead"),
                head.get("copy-of"),
                lines.subList(end + 1, lines.size()).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static String required(String file, Map<String, String> head, String key) {
        String value = head.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(file + ": no " + key);
        }
        return value;
    }

    private static OffsetDateTime date(String file, String value) {
        try {
            return LocalDateTime.parse(value, DATE).atZone(SHANGHAI).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(file + ": date '" + value + "' is not yyyy-MM-dd HH:mm", e);
        }
    }
}
