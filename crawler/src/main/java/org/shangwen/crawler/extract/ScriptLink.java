package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Times that scripts of the page assign. */
final class ScriptLink implements ChainLink {

    private final FieldFinders find;

    ScriptLink(FieldFinders find) {
        this.find = find;
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(find.published().scripts(), "a script assigns a time of publication");
    }
}
