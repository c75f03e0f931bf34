package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the feed that named the page says of the article. */
final class FeedLink implements ChainLink {

    private final FeedText feed;
    private final DateText dates;
    private final String base;
    private @Nullable HtmlFragment read;

    FeedLink(FeedText feed, DateText dates, String base) {
        this.feed = feed;
        this.dates = dates;
        this.base = base;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Optional<Found<String>> title() {
        return Found.of(
                Optional.of(HtmlFragment.plainText(feed.title())).filter(title -> !title.isEmpty()),
                "the feed's title");
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(Optional.ofNullable(feed.author()).flatMap(AuthorText::name), "the feed's author");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(Optional.ofNullable(feed.published()).flatMap(dates::parse), "the feed's date");
    }

    @Override
    public Optional<Found<Body>> body() {
        return fragment().map(fragment -> new Found<>(fragment.body(), "the feed's content"));
    }

    @Override
    public Optional<Found<String>> image() {
        return Found.of(fragment().flatMap(HtmlFragment::image), "first picture of the feed's content");
    }

    @Override
    public Optional<Found<List<String>>> tags() {
        List<String> tags = Tags.of(feed.tags());
        return tags.isEmpty() ? Optional.empty() : Optional.of(new Found<>(tags, "the feed's categories"));
    }

    /** Read only if it comes to that: most pages have what they need. */
    private Optional<HtmlFragment> fragment() {
        if (read == null && feed.html() != null && !feed.html().isBlank()) {
            read = HtmlFragment.read(feed.html(), base);
        }
        return Optional.ofNullable(read);
    }
}
