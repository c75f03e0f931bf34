package org.shangwen.crawler.extract;

import java.util.Optional;

/**
 * The persons that the JSON-LD of a page refers to by {@code @id}. Publishing systems that write such graphs name the
 * account that entered the text, so the by-line that readers see is believed first.
 */
final class JsonLdReferenceLink implements ChainLink {

    private final PageReading page;
    private final FieldFinders find;

    JsonLdReferenceLink(PageReading page, FieldFinders find) {
        this.page = page;
        this.find = find;
    }

    @Override
    public String name() {
        return "json-ld-reference";
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(find.authors().referred(page.jsonLd()), "author by @id");
    }
}
