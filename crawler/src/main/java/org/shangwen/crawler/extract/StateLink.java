package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The article as the page hands it to its scripts. For one use by one thread. */
final class StateLink implements ChainLink {

    private final Supplier<Optional<EmbeddedState>> reader;
    private final DateText dates;
    private final boolean described;
    private Optional<EmbeddedState> read = Optional.empty();
    private boolean asked;

    /**
     * @param reader reads the state; asked at most once, and only if it comes to that: it is dear
     * @param described whether the page describes its article otherwise: then it would name its author there, and the
     *     state is not read for the author alone
     */
    StateLink(Supplier<Optional<EmbeddedState>> reader, DateText dates, boolean described) {
        this.reader = reader;
        this.dates = dates;
        this.described = described;
    }

    @Override
    public String name() {
        return "state";
    }

    @Override
    public Optional<Found<String>> title() {
        return Found.of(state().flatMap(EmbeddedState::title), "title in the page's state");
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of((described ? known() : state()).flatMap(EmbeddedState::author), "author in the page's state");
    }

    @Override
    public Optional<Found<String>> origin() {
        return Found.of(known().flatMap(EmbeddedState::origin), "source in the page's state");
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(state().flatMap(EmbeddedState::published).flatMap(dates::parse), "time in the page's state");
    }

    @Override
    public Optional<Found<Body>> body() {
        return Found.of(
                state().flatMap(state ->
                        state.body().map(body -> new Body(body.lines(), body.place(), state::image, body.html()))),
                "text in the page's state");
    }

    @Override
    public Optional<Found<String>> image() {
        return Found.of(known().flatMap(EmbeddedState::image), "picture in the page's state");
    }

    @Override
    public Optional<Found<List<String>>> tags() {
        return Found.of(known().map(EmbeddedState::tags).filter(tags -> !tags.isEmpty()), "tags in the page's state");
    }

    /** The state if it was read already: for these fields alone it is not worth it. */
    private Optional<EmbeddedState> known() {
        return read;
    }

    private Optional<EmbeddedState> state() {
        if (!asked) {
            asked = true;
            read = reader.get();
        }
        return read;
    }
}
