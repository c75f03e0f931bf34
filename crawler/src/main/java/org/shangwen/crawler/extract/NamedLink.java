package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Elements whose tag, class, id or microdata say what they hold. */
final class NamedLink implements ChainLink {

    private final PageReading page;
    private final FieldFinders find;

    NamedLink(PageReading page, FieldFinders find) {
        this.page = page;
        this.find = find;
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
        return Found.of(find.authors().named(), "an element called author or byline");
    }

    @Override
    public Optional<Found<String>> origin() {
        return Found.of(find.origins().named(), "an element called source");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(find.published().named(), "an element called time, date or pub");
    }
}
