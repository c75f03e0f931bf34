package org.shangwen.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All stories of all sites, as they stand now. Safe to share: readers see whole states, writers take turns. */
final class Newsroom {

    private volatile List<Story> stories;

    Newsroom(List<Draft> drafts) {
        List<Story> first = new ArrayList<>();
        for (Draft draft : drafts) {
            add(first, draft, draft.published().toInstant());
        }
        stories = List.copyOf(first);
    }

    /** The stories of a site that are not gone, newest first. */
    List<Story> live(String site) {
        return stories.stream()
                .filter(story -> !story.gone() && story.draft().site().equals(site))
                .sorted(Comparator.comparing((Story story) -> story.draft().published())
                        .reversed()
                        .thenComparing(story -> story.draft().slug()))
                .toList();
    }

    /** The story of this name, gone or not. */
    Optional<Story> find(String site, String slug) {
        return find(stories, site, slug);
    }

    /** The story of this name on any site but the given one. */
    Optional<Story> elsewhere(String site, String slug) {
        return stories.stream()
                .filter(s -> s.draft().slug().equals(slug) && !s.draft().site().equals(site))
                .findFirst();
    }

    synchronized void publish(Draft draft, Instant at) {
        List<Story> next = new ArrayList<>(stories);
        add(next, draft, at);
        stories = List.copyOf(next);
    }

    synchronized Draft revise(String site, String slug, UnaryOperator<Draft> change, Instant at) {
        Story old = present(site, slug);
        Draft revised = change.apply(old.draft());
        if (!revised.site().equals(site)
                || !revised.slug().equals(slug)
                || !revised.published().equals(old.draft().published())) {
            throw new IllegalArgumentException("article '" + slug
                    + "': site, slug and time of publication stay as they are, the address is made of them");
        }
        replace(old, new Story(revised, at, false));
        return revised;
    }

    synchronized void remove(String site, String slug, Instant at) {
        Story old = present(site, slug);
        replace(old, new Story(old.draft(), at, true));
    }

    private void replace(Story old, Story changed) {
        List<Story> next = new ArrayList<>(stories);
        next.set(next.indexOf(old), changed);
        stories = List.copyOf(next);
    }

    private Story present(String site, String slug) {
        return find(site, slug)
                .filter(story -> !story.gone())
                .orElseThrow(() -> new IllegalArgumentException("site " + site + " shows no article '" + slug + "'"));
    }

    private static void add(List<Story> stories, Draft draft, Instant at) {
        if (find(stories, draft.site(), draft.slug()).isPresent()) {
            throw new IllegalArgumentException(
                    "site " + draft.site() + " has an article '" + draft.slug() + "' already");
        }
        stories.add(new Story(draft, at, false));
    }

    private static Optional<Story> find(List<Story> stories, String site, String slug) {
        return stories.stream()
                .filter(s -> s.draft().site().equals(site) && s.draft().slug().equals(slug))
                .findFirst();
    }
}
