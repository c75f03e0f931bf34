package org.shangwen.crawler.fetch;

import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.fetch.PageHandler.Reading;

/** A page between its arrival and its being taken in. Used by one thread. */
final class Arrival {

    private final HttpReply reply;
    private @Nullable Reading reading;

    Arrival(HttpReply reply) {
        this.reply = reply;
    }

    HttpReply reply() {
        return reply;
    }

    void read(Reading how) {
        reading = how;
    }

    @Nullable
    Reading reading() {
        return reading;
    }
}
