package org.shangwen.crawler.extract;

import java.util.Optional;

/** The body without any knowledge of the site, by how its text is spread over the page. */
final class GenericLink implements ChainLink {

    private final PageReading page;

    GenericLink(PageReading page) {
        this.page = page;
    }

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public Optional<Found<Body>> body() {
        return Optional.of(new GenericBody(page.blocks(), page.headline(), page.description()).find());
    }

    @Override
    public Optional<Found<String>> image() {
        return Found.of(LeadImage.in(page.document().body(), page.base()), "first picture that is no ornament");
    }
}
