package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;

/** The blocks around the headline, where pages show by-line and time. */
final class HeadlineLink implements ChainLink {

    private final PageReading page;
    private final AuthorFinder authors;
    private final PublishedFinder times;

    HeadlineLink(PageReading page, AuthorFinder authors, PublishedFinder times) {
        this.page = page;
        this.authors = authors;
        this.times = times;
    }

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public Optional<Found<String>> title() {
        if (page.headline() < 0) {
            return Optional.empty();
        }
        Block block = page.blocks().blocks().get(page.headline());
        return Optional.of(new Found<>(
                block.text(), "says what the page's title says: " + PageBody.selector(block.region().element)));
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(authors.nearHeadline(page.blocks(), page.headline()), "by-line near the headline");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(times.nearHeadline(page.blocks(), page.headline()), "first time near the headline");
    }
}
