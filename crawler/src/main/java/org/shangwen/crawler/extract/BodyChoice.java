package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction.Rejected;

/**
 * Chooses between the bodies that the links find. What the site's rule names is believed as it is. Else the generic one
 * is, unless the page describes one half as long again, or the generic one is hardly a body: then the page's embedded
 * state and the feed are asked.
 */
final class BodyChoice {

    /** With less text than this a body may be a summary of one that stands elsewhere. */
    private static final float DOUBTFUL = 250;

    /** Less text than this replaces nothing. */
    private static final float LEAST = 100;

    private static final float MUCH_MORE = 1.5f;

    private final PageReading page;
    private final String title;
    private final Chain chain;

    /**
     * @param title the headline
     */
    BodyChoice(PageReading page, String title, Chain chain) {
        this.page = page;
        this.title = title;
        this.chain = chain;
    }

    /**
     * The body that was chosen.
     *
     * @param link the link that found it
     * @param body the body
     * @param kept the places of its lines that are no noise and not the head repeated
     * @param lines those lines
     * @param objection why the page is no article all the same, or null
     */
    record Chosen(
            String link,
            Body body,
            List<Integer> kept,
            List<String> lines,
            @Nullable Rejected objection) {

        /** The same page with nothing of it taken. */
        Chosen emptied() {
            return new Chosen(link, body, List.of(), List.of(), objection);
        }

        float weight() {
            float weight = 0;
            for (String line : lines) {
                weight += Characters.weight(line);
            }
            return weight;
        }
    }

    /** Asks these links, in the order: rule, generic, JSON-LD, state, feed; the links that there are. */
    Chosen choose(List<ChainLink> links) {
        List<Found<Body>> bodies = new ArrayList<>();
        List<ChainLink> finders = new ArrayList<>();
        Chosen chosen = null;
        for (ChainLink link : links) {
            if (chosen != null && chosen.objection() == null && !chain.explains() && !mayBeBettered(chosen, link)) {
                continue;
            }
            Optional<Found<Body>> found = link.body();
            if (found.isEmpty()) {
                continue;
            }
            bodies.add(found.get());
            finders.add(link);
            Chosen other = judged(link, found.get().value());
            if (chosen == null || isBetter(other, chosen)) {
                chosen = other;
            }
        }
        for (int i = 0; i < bodies.size(); i++) {
            chain.note(
                    "text",
                    finders.get(i).name(),
                    bodies.get(i),
                    chosen != null && finders.get(i).name().equals(chosen.link()));
        }
        return chosen == null ? judged("generic", Body.plain(List.of())) : chosen;
    }

    private Chosen judged(ChainLink link, Body body) {
        return judged(link.name(), body);
    }

    private Chosen judged(String link, Body body) {
        List<Integer> kept = KeptLines.of(body.lines(), title, page.dates());
        List<String> lines = KeptLines.texts(body.lines(), kept);
        Rejected objection = null;
        if (link.equals("generic")) {
            objection = PageKind.objection(page.blocks(), page.headline(), title, body.place(), lines)
                    .orElse(null);
        } else if (lines.isEmpty()) {
            objection = new Rejected(PageType.EMPTY, "no text in the body that " + link + " names");
        }
        return new Chosen(link, body, kept, lines, objection);
    }

    /** Whether it is worth asking a link at all. */
    private static boolean mayBeBettered(Chosen chosen, ChainLink link) {
        return !chosen.link().equals("site-rule") && (link.name().equals("json-ld") || chosen.weight() < DOUBTFUL);
    }

    private static boolean isBetter(Chosen other, Chosen chosen) {
        if (other.objection() != null || chosen.link().equals("site-rule")) {
            return chosen.objection() != null && chosen.link().equals("site-rule") && other.objection() == null;
        }
        float weight = other.weight();
        if (weight < LEAST) {
            return false;
        }
        boolean doubtful = chosen.objection() != null
                || chosen.weight() < DOUBTFUL
                || other.link().equals("json-ld");
        return doubtful && weight > MUCH_MORE * chosen.weight();
    }
}
