package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;

/** The blocks around the headline, where pages show by-line and time. */
final class HeadlineLink implements ChainLink {

    private final PageReading page;
    private final FieldFinders find;

    HeadlineLink(PageReading page, FieldFinders find) {
        this.page = page;
        this.find = find;
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
    public Optional<Found<String>> subtitle() {
        String title = page.headline() < 0
                ? ""
                : page.blocks().blocks().get(page.headline()).text();
        return Found.of(
                new SubtitleFinder(title, page.description())
                        .nearHeadline(page.blocks(), page.headline(), page.dates()),
                "a smaller heading below the headline, or one called so");
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(find.authors().nearHeadline(page.blocks(), page.headline()), "by-line near the headline");
    }

    @Override
    public Optional<Found<String>> origin() {
        return Found.of(
                find.origins().nearHeadline(page.blocks(), page.headline()),
                "a label near the headline, or a name beside the time there");
    }

    @Override
    public Optional<Found<String>> editor() {
        return Found.of(find.editors().blocks(page.blocks(), page.headline()), "a label from the headline on");
    }

    @Override
    public Optional<Found<OffsetDateTime>> modified() {
        return Found.of(find.modified().nearHeadline(page.blocks(), page.headline()), "a label near the headline");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(find.published().nearHeadline(page.blocks(), page.headline()), "first time near the headline");
    }
}
