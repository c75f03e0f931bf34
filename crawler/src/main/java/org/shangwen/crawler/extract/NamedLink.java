package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Elements whose tag, class, id or microdata say what they hold. */
final class NamedLink implements ChainLink {

    private final PageReading page;
    private final AuthorFinder authors;
    private final PublishedFinder times;

    NamedLink(PageReading page, AuthorFinder authors, PublishedFinder times) {
        this.page = page;
        this.authors = authors;
        this.times = times;
    }

    @Override
    public String name() {
        return "named";
    }

    @Override
    public Optional<Found<String>> title() {
        return Found.of(
                page.elements().tagged("h1").stream()
                        .findFirst()
                        .map(Element::text)
                        .map(Characters::tidy)
                        .filter(text -> !text.isEmpty()),
                "first h1");
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(authors.named(), "an element called author or byline");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(times.named(), "an element called time, date or pub");
    }
}
