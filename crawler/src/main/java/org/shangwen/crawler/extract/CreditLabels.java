package org.shangwen.crawler.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that pages put before a credit, such as 作者 and 责任编辑. Safe to share. */
final class CreditLabels {

    /**
     * One of them.
     *
     * @param role what stands behind it
     * @param text the word
     */
    record Label(CreditLine.Role role, String text) {}

    private static final String FILE = "credit-labels.txt";

    /** A power of two. */
    private static final int BUCKETS = 512;

    /** By their first character, the longest first: most characters of a text find an empty bucket. */
    private final List<List<Label>> buckets = new ArrayList<>(Collections.nCopies(BUCKETS, List.of()));

    private CreditLabels(List<Label> labels) {
        labels.stream()
                .sorted(Comparator.comparingInt((Label label) -> -label.text().length()))
                .collect(Collectors.groupingBy(label -> bucket(label.text().charAt(0))))
                .forEach(buckets::set);
    }

    private static int bucket(char first) {
        return (first ^ (first >> 7)) & (BUCKETS - 1);
    }

    static CreditLabels read() {
        try (InputStream in = CreditLabels.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the list " + FILE + " is missing from the program");
            }
            return new CreditLabels(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CreditLabels::label)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label label(String line) {
        int blank = line.indexOf(' ');
        String role = line.substring(0, blank).toUpperCase(Locale.ROOT);
        return new Label(
                CreditLine.Role.valueOf(role), line.substring(blank + 1).strip());
    }

    /** The longest label that begins there, or null. */
    @Nullable
    Label at(String line, int from) {
        for (Label label : buckets.get(bucket(line.charAt(from)))) {
            if (line.startsWith(label.text(), from)) {
                return label;
            }
        }
        return null;
    }
}
