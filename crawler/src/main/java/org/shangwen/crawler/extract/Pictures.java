package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The pictures of a body: where the real one lies when pages load it late, and which are no illustrations. */
final class Pictures {

    /** Where pages that load pictures late keep the address, the largest first. */
    private static final List<String> LATE = List.of(
            "data-original",
            "data-src",
            "data-actualsrc",
            "data-lazy-src",
            "data-original-src",
            "data-echo",
            "data-url",
            "_src",
            "file");

    private static final List<String> SETS = List.of("data-srcset", "data-lazy-srcset", "srcset");

    /** Smaller ones are icons, counters and letters of a font. */
    private static final int SMALLEST = 32;

    private static final int LONGEST_ALT = 300;
    private static final int MOST_OF_A_SET = 50;
    private static final WordList ORNAMENTS = WordList.read("images-ornament.txt");
    private static final WordList CODES = WordList.read("images-code.txt");

    private Pictures() {}

    /** The address of an {@code img} that is an illustration; empty for ornaments and what has no web address. */
    static Optional<String> address(Element image, String base) {
        if (isSmall(image) || isCode(image.attr("class") + ' ' + image.attr("id") + ' ' + image.attr("alt"))) {
            return Optional.empty();
        }
        for (String candidate : candidates(image)) {
            Optional<String> address = WebAddress.resolve(base, candidate).map(WebAddress::unwrap);
            if (address.isPresent() && !ORNAMENTS.within(address.get().toLowerCase(Locale.ROOT))) {
                return address;
            }
        }
        return Optional.empty();
    }

    /** What the picture shows, in its author's words; empty if that is not told. */
    static String alt(Element image) {
        return Characters.cut(Characters.tidy(Characters.cut(image.attr("alt"), 2 * LONGEST_ALT)), LONGEST_ALT);
    }

    /** Whether a line asks to scan the code in the picture beside it. */
    static boolean isCode(String text) {
        return CODES.within(Characters.cut(text, LONGEST_ALT).toLowerCase(Locale.ROOT));
    }

    private static List<String> candidates(Element image) {
        List<String> candidates = new ArrayList<>();
        LATE.forEach(key -> candidates.add(image.attr(key)));
        SETS.forEach(key -> biggest(image.attr(key)).ifPresent(candidates::add));
        candidates.add(image.attr("src"));
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            for (Element source : parent.children()) {
                if (source.normalName().equals("source")) {
                    SETS.forEach(key -> biggest(source.attr(key)).ifPresent(candidates::add));
                }
            }
        }
        return candidates;
    }

    /** The address of a {@code srcset} with the greatest width or density. */
    static Optional<String> biggest(String set) {
        record Candidate(String address, double size) {}
        List<Candidate> candidates = new ArrayList<>();
        int at = 0;
        while (at < set.length() && candidates.size() < MOST_OF_A_SET) {
            while (at < set.length() && (Characters.isBlank(set.charAt(at)) || set.charAt(at) == ',')) {
                at++;
            }
            int end = at;
            while (end < set.length() && !Characters.isBlank(set.charAt(end))) {
                end++;
            }
            String address = set.substring(at, end);
            int next = end;
            if (address.endsWith(",")) {
                address = address.substring(0, address.length() - 1);
            } else {
                next = set.indexOf(',', end);
                next = next < 0 ? set.length() : next;
            }
            if (!address.isEmpty()) {
                candidates.add(new Candidate(address, size(set.substring(end, Math.max(end, next)))));
            }
            at = next;
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::size))
                .map(Candidate::address);
    }

    /** The number in a descriptor such as {@code 1200w} or {@code 1.5x}; 1 for none. */
    private static double size(String descriptor) {
        String bare = descriptor.strip();
        double number = 0;
        double place = 0;
        int i = 0;
        while (i < bare.length() && i < 8 && (bare.charAt(i) == '.' || digit(bare, i) >= 0)) {
            if (bare.charAt(i) == '.') {
                place = 1;
            } else if (place > 0) {
                place /= 10;
                number += place * digit(bare, i);
            } else {
                number = number * 10 + digit(bare, i);
            }
            i++;
        }
        return i == 0 ? 1 : number;
    }

    private static int digit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    private static boolean isSmall(Element image) {
        return isSmall(image.attr("width")) || isSmall(image.attr("height"));
    }

    private static boolean isSmall(String size) {
        String bare = size.strip();
        boolean pixels = !bare.isEmpty() && digit(bare, 0) >= 0 && !bare.endsWith("%") && !bare.endsWith("m");
        return pixels && size(bare) < SMALLEST;
    }
}
