package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What the body says of itself in its first and last lines, and dates that stand alone. */
final class TextLink implements ChainLink {

    private final PageReading page;
    private final List<String> lines;
    private final AuthorFinder authors;
    private final PublishedFinder times;

    /**
     * @param lines the lines of the body, noise lines and all
     */
    TextLink(PageReading page, List<String> lines, AuthorFinder authors, PublishedFinder times) {
        this.page = page;
        this.lines = lines;
        this.authors = authors;
        this.times = times;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(authors.lines(lines), "by-line at the beginning or end of the body");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(times.lines(page.blocks()), "a line that is a date");
    }
}
