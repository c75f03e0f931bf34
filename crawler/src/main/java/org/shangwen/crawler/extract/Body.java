package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A body as one link of the chain found it.
 *
 * @param lines what it says, noise lines and all
 * @param place how it stands in its page
 * @param image finds its first picture that is no ornament
 * @param html writes the HTML form of the lines whose places in {@code lines} are given; empty if there is none
 */
record Body(
        List<String> lines,
        BodyPlace place,
        Supplier<Optional<String>> image,
        Function<List<Integer>, Optional<String>> html) {

    Body {
        lines = List.copyOf(lines);
    }

    /** A body that came without mark-up. */
    static Body plain(List<String> lines) {
        return new Body(lines, BodyPlace.NONE, Optional::empty, kept -> Optional.empty());
    }

    float weight() {
        float weight = 0;
        for (String line : lines) {
            weight += Characters.weight(line);
        }
        return weight;
    }

    @Override
    public String toString() {
        String text = String.join(" ", lines);
        return Characters.cut(text, Finding.LONGEST);
    }
}
