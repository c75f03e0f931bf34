package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shangwen.crawler.extract.BodyChoice.Chosen;

/**
 * The bodies of all pages that an article stands on, joined.
 *
 * @param bodies the body of each page, the first page's first
 */
record Parts(List<Chosen> bodies) {

    Parts {
        bodies = List.copyOf(bodies);
    }

    /** The text, one paragraph a line. */
    String text() {
        return bodies.size() == 1
                ? String.join("\n", bodies.getFirst().lines())
                : String.join(
                        "\n", PartJoiner.join(bodies.stream().map(Chosen::lines).toList()));
    }

    /** The HTML form of the same lines; empty if one of the bodies has none. */
    Optional<String> html() {
        List<List<Integer>> kept = kept();
        StringBuilder html = new StringBuilder();
        for (int part = 0; part < kept.size(); part++) {
            Optional<String> one = kept.get(part).isEmpty()
                    ? Optional.of("")
                    : bodies.get(part).body().html().apply(kept.get(part));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            html.append(one.get());
        }
        return html.isEmpty() ? Optional.empty() : Optional.of(html.toString());
    }

    /** For each part the places of its body's lines that the whole has. */
    private List<List<Integer>> kept() {
        if (bodies.size() == 1) {
            return List.of(bodies.getFirst().kept());
        }
        List<List<Integer>> kept = new ArrayList<>();
        bodies.forEach(body -> kept.add(new ArrayList<>()));
        for (PartJoiner.Place place :
                PartJoiner.places(bodies.stream().map(Chosen::lines).toList())) {
            kept.get(place.part()).add(bodies.get(place.part()).kept().get(place.line()));
        }
        return kept;
    }
}
