package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One link of the chain: one way to fields of an article. It answers empty for what it does not know. */
interface ChainLink {

    /** Its name, as {@link Extraction.Extracted#ways()} and operators see it. */
    String name();

    default Optional<Found<String>> title() {
        return Optional.empty();
    }

    default Optional<Found<String>> subtitle() {
        return Optional.empty();
    }

    default Optional<Found<String>> author() {
        return Optional.empty();
    }

    default Optional<Found<String>> origin() {
        return Optional.empty();
    }

    default Optional<Found<String>> editor() {
        return Optional.empty();
    }

    default Optional<Found<OffsetDateTime>> published() {
        return Optional.empty();
    }

    default Optional<Found<OffsetDateTime>> modified() {
        return Optional.empty();
    }

    default Optional<Found<Body>> body() {
        return Optional.empty();
    }

    default Optional<Found<String>> image() {
        return Optional.empty();
    }

    default Optional<Found<List<String>>> tags() {
        return Optional.empty();
    }
}
