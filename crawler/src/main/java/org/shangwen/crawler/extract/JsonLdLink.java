package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The article as the page describes it in JSON-LD. */
final class JsonLdLink implements ChainLink {

    private final PageReading page;
    private final FieldFinders find;

    JsonLdLink(PageReading page, FieldFinders find) {
        this.page = page;
        this.find = find;
    }

    @Override
    public String name() {
        return "json-ld";
    }

    @Override
    public Optional<Found<String>> title() {
        return Found.of(page.jsonLd().title().map(title -> Titles.headline(title, page.siteName())), "headline");
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(find.authors().jsonLd(page.jsonLd()), "author");
    }

    @Override
    public Optional<Found<String>> subtitle() {
        return Found.of(
                new SubtitleFinder(page.titles().isEmpty() ? "" : page.titles().getFirst(), page.description())
                        .value(page.jsonLd().subtitle()),
                "alternativeHeadline");
    }

    @Override
    public Optional<Found<String>> origin() {
        return Found.of(find.origins().jsonLd(page.jsonLd()), "a publisher that is not the site");
    }

    @Override
    public Optional<Found<String>> editor() {
        return Found.of(page.jsonLd().editor().flatMap(EditorText::name), "editor");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(find.published().jsonLd(page.jsonLd()), "datePublished or pubDate");
    }

    @Override
    public Optional<Found<OffsetDateTime>> modified() {
        return Found.of(find.modified().value(page.jsonLd().modified()), "dateModified or upDate");
    }

    @Override
    public Optional<Found<Body>> body() {
        return page.jsonLd()
                .body()
                .map(text -> new Found<>(Body.plain(List.of(text.split("\\n+", -1))), "articleBody"));
    }

    @Override
    public Optional<Found<String>> image() {
        return Found.of(page.jsonLd().image().flatMap(page::address), "image");
    }

    @Override
    public Optional<Found<List<String>>> tags() {
        List<String> tags = Tags.of(page.jsonLd().tags());
        return tags.isEmpty() ? Optional.empty() : Optional.of(new Found<>(tags, "keywords"));
    }
}
