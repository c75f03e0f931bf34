package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The {@code <meta>} elements, and the page's {@code <title>}. */
final class MetaLink implements ChainLink {

    private final PageReading page;
    private final FieldFinders find;

    MetaLink(PageReading page, FieldFinders find) {
        this.page = page;
        this.find = find;
    }

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public Optional<Found<String>> title() {
        return Found.of(page.titles().stream().findFirst(), "og:title, else <title>, without the site's name");
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(find.authors().metas(page.metas()), "a meta that names the author");
    }

    @Override
    public Optional<Found<String>> origin() {
        return Found.of(find.origins().metas(page.metas()), "a meta that names the source");
    }

    @Override
    public Optional<Found<String>> editor() {
        return Found.of(find.editors().metas(page.metas()), "a meta that names the editor");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(find.published().metas(page.metas()), "a meta that names the time of publication");
    }

    @Override
    public Optional<Found<OffsetDateTime>> modified() {
        return Found.of(find.modified().metas(page.metas()), "a meta that names the time of change");
    }

    @Override
    public Optional<Found<String>> image() {
        return Found.of(
                page.metas().first("og:image", "twitter:image", "og:image:url").flatMap(page::address),
                "og:image or twitter:image");
    }

    /** From the first kind of metadata that has any: article tags, keywords, section. */
    @Override
    public Optional<Found<List<String>>> tags() {
        for (String[] names : new String[][] {{"article:tag"}, {"keywords", "news_keywords"}, {"article:section"}}) {
            List<String> tags = Tags.of(page.metas().all(names));
            if (!tags.isEmpty()) {
                return Optional.of(new Found<>(tags, String.join(" and ", names)));
            }
        }
        return Optional.empty();
    }
}
