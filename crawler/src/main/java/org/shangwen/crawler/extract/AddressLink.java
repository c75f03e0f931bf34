package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;

/** The date in an address: {@code /2021/10/11/}. */
final class AddressLink implements ChainLink {

    private final String name;
    private final String address;
    private final PublishedFinder times;

    /**
     * @param name {@code address} for the page's own, {@code canonical} for the one that it names as its own
     */
    AddressLink(String name, String address, PublishedFinder times) {
        this.name = name;
        this.address = address;
        this.times = times;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(times.address(address), "date in the address " + Characters.cut(address, 120));
    }
}
