package org.shangwen.crawler.source;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found in one pack, in the order found. */
final class PackProblems {

    private static final int LONGEST_VALUE = 80;

    private final String file;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param file the pack's file as named to readers
     */
    PackProblems(String file) {
        this.file = printable(file);
    }

    /** A value that will not do. */
    void value(int line, String field, String value, String right) {
        lines.add("%s:%d: %s \"%s\" %s".formatted(file, line, field, cut(printable(value)), right));
    }

    /** A field that is amiss as a whole. */
    void field(int line, String field, String right) {
        lines.add("%s:%d: %s %s".formatted(file, line, field, right));
    }

    /** A file that is amiss as a whole. */
    void file(String right) {
        lines.add(file + ": " + right);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Keeps one mistake on one line: what packs hold may end in logs and terminals. */
    static String printable(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\p{Cntrl}", " ").strip()
                : text;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
