package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What the body says of itself in its first and last lines, and dates that stand alone. */
final class TextLink implements ChainLink {

    private final PageReading page;
    private final List<Body> bodies;
    private final List<String> lines;
    private final FieldFinders find;

    /**
     * @param bodies the body of each of the article's pages
     */
    TextLink(PageReading page, List<Body> bodies, FieldFinders find) {
        this.page = page;
        this.bodies = bodies;
        this.lines = bodies.stream().flatMap(body -> body.lines().stream()).toList();
        this.find = find;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(find.authors().lines(lines), "by-line at the beginning or end of the body");
    }

    @Override
    public Optional<Found<String>> origin() {
        return Found.of(find.origins().lines(lines), "a label at the beginning or end of the body");
    }

    @Override
    public Optional<Found<String>> editor() {
        return Found.of(find.editors().lines(lines), "a label at the end of the body");
    }

    @Override
    public Optional<Found<OffsetDateTime>> modified() {
        return Found.of(find.modified().lines(lines), "a label at the end of the body");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(find.published().lines(page.blocks()), "a line that is a date");
    }

    @Override
    public Optional<Found<String>> image() {
        return Found.of(
                bodies.stream().flatMap(body -> body.image().get().stream()).findFirst(),
                "first picture of the body that is no ornament");
    }
}
