package org.shangwen.crawler.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes found in one pack, in the order of their lines. */
final class PackProblems {

    private static final int LONGEST_VALUE = 80;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /**
     * @param file the pack's file as named to readers
     */
    PackProblems(String file) {
        this.file = printable(file);
    }

    /** A value that will not do. */
    void value(int line, String field, String value, String right) {
        found.add(new Problem(line, "%s:%d: %s \"%s\" %s".formatted(file, line, field, cut(printable(value)), right)));
    }

    /** A field that is amiss as a whole. */
    void field(int line, String field, String right) {
        found.add(new Problem(line, "%s:%d: %s %s".formatted(file, line, field, right)));
    }

    /** A file that is amiss as a whole. */
    void file(String right) {
        found.add(new Problem(0, file + ": " + right));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<String> lines() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(Problem::text)
                .toList();
    }

    private record Problem(int line, String text) {}

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
