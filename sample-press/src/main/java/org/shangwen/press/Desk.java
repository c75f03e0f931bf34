package org.shangwen.press;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a site sees of the newsroom: its own stories, and the originals of those it re-publishes.
 *
 * @param site the site's id
 * @param base the site's address, ending in a slash
 * @param newsroom all stories
 * @param origins finds the published form of a draft of any site
 */
record Desk(String site, URI base, Newsroom newsroom, Function<Draft, Origin> origins) {

    /**
     * The original of a re-published article.
     *
     * @param siteName the name of the site it comes from
     * @param url its address there
     */
    record Origin(String siteName, URI url) {}

    /** One page of a list. */
    record ListPage(List<Story> stories, int number, int count) {}

    List<Story> live() {
        return newsroom.live(site);
    }

    Optional<Story> find(String slug) {
        return newsroom.find(site, slug);
    }

    Optional<Origin> origin(Draft copy) {
        return Optional.ofNullable(copy.copyOf())
                .flatMap(slug -> newsroom.elsewhere(site, slug))
                .map(story -> origins.apply(story.draft()));
    }

    /**
     * Up to so many older articles that share a tag with this one, most shared tags first. Only older ones, so that a
     * new article changes no old page.
     */
    List<Story> related(Draft of, int most) {
        return live().stream()
                .filter(s -> s.draft().published().isBefore(of.published()))
                .filter(s -> shared(s.draft(), of) > 0)
                .sorted(Comparator.comparingLong((Story s) -> shared(s.draft(), of))
                        .reversed())
                .limit(most)
                .toList();
    }

    /** The first articles of the site: its lasting favourites, and the same ones whatever is published later. */
    List<Story> favourites(int most) {
        List<Story> all = live();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** The article that was published last before this one. */
    Optional<Story> before(Draft of) {
        return live().stream()
                .filter(s -> s.draft().published().isBefore(of.published()))
                .findFirst();
    }

    /** The article that was published next after this one. */
    Optional<Story> after(Draft of) {
        return live().reversed().stream()
                .filter(s -> s.draft().published().isAfter(of.published()))
                .findFirst();
    }

    /** When the site last changed. */
    Instant since() {
        return newest(live());
    }

    /** A page of a list of stories; empty if there is no such page. */
    static Optional<ListPage> page(List<Story> stories, int number, int size) {
        int count = Math.max(1, (stories.size() + size - 1) / size);
        if (number < 1 || number > count) {
            return Optional.empty();
        }
        int from = (number - 1) * size;
        return Optional.of(new ListPage(stories.subList(from, Math.min(stories.size(), from + size)), number, count));
    }

    /** When the last of the stories changed. */
    static Instant newest(List<Story> stories) {
        return stories.stream()
                .map(Story::modified)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static long shared(Draft one, Draft other) {
        return one.tags().stream().filter(other.tags()::contains).count();
    }
}
