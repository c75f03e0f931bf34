package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Times that the page marks as those of publication and change. */
final class MicrodataLink implements ChainLink {

    private final FieldFinders find;

    MicrodataLink(FieldFinders find) {
        this.find = find;
    }

    @Override
    public String name() {
        return "microdata";
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(find.published().microdata(), "itemprop datePublished or a time marked as published");
    }

    @Override
    public Optional<Found<OffsetDateTime>> modified() {
        return Found.of(find.modified().microdata(), "itemprop dateModified");
    }
}
