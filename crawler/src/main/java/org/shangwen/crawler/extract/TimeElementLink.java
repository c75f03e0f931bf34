package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;

/** {@code <time>} elements, as long as there are few. */
final class TimeElementLink implements ChainLink {

    private final PublishedFinder times;

    TimeElementLink(PublishedFinder times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "time";
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(times.timeElements(), "first <time> of few");
    }
}
