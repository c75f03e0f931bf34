package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Times that the page marks as the time of publication. */
final class MicrodataLink implements ChainLink {

    private final PublishedFinder times;

    MicrodataLink(PublishedFinder times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "microdata";
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(times.microdata(), "itemprop datePublished or a time marked as published");
    }
}
