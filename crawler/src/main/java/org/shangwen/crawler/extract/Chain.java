package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges what the links find, field by field: each field is that of the first link in the field's order that has it. Asks
 * no further then, unless all is to be explained. For one page.
 */
final class Chain {

    private final Map<String, ChainLink> links = new LinkedHashMap<>();
    private final Map<String, String> ways = new LinkedHashMap<>();
    private final @Nullable List<Finding> findings;

    /**
     * @param explain whether every link is asked for every field
     */
    Chain(List<ChainLink> links, boolean explain) {
        links.forEach(this::add);
        this.findings = explain ? new ArrayList<>() : null;
    }

    /** Adds a link that could be made only after others were asked. */
    void add(ChainLink link) {
        links.put(link.name(), link);
    }

    /** The field, from the first link that has it. */
    <T> Optional<T> first(Field<T> field) {
        return first(field, Refinement.none());
    }

    /** The field, from the first link that has it, or from one that says the same and more. */
    <T> Optional<T> first(Field<T> field, Refinement<T> refinement) {
        List<Found<T>> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int chosen = -1;
        for (String name : field.links()) {
            ChainLink link = links.get(name);
            boolean done = chosen >= 0 && !refinement.isOpen(all.get(chosen).value());
            if (link == null || (done && findings == null)) {
                continue;
            }
            Optional<Found<T>> found = field.ask().apply(link);
            if (found.isPresent()) {
                all.add(found.get());
                names.add(name);
                boolean better = chosen < 0
                        || (!done
                                && refinement.refines(
                                        all.get(chosen).value(), found.get().value()));
                chosen = better ? all.size() - 1 : chosen;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            note(field.name(), names.get(i), all.get(i), i == chosen);
        }
        return chosen < 0 ? Optional.empty() : Optional.of(all.get(chosen).value());
    }

    /** Notes what was found outside the order of links. */
    void note(String field, String link, Found<?> found, boolean taken) {
        if (taken) {
            ways.put(field, link);
        }
        if (findings != null) {
            String value = found.value() instanceof List<?> list
                    ? String.join(", ", strings(list))
                    : String.valueOf(found.value());
            findings.add(new Finding(
                    field,
                    link,
                    Characters.tidy(Characters.cut(value, Finding.LONGEST)),
                    Characters.tidy(Characters.cut(found.reason(), Finding.LONGEST)),
                    taken));
        }
    }

    private static List<String> strings(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    boolean explains() {
        return findings != null;
    }

    /** For each field taken the link it came from. */
    Map<String, String> ways() {
        return ways;
    }

    List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
