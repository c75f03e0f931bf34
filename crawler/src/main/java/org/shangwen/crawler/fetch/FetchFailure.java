package org.shangwen.crawler.fetch;

import org.shangwen.crawler.fetch.FetchOutcome.Cause;

/** A request that brought no usable response. */
final class FetchFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    FetchFailure(Cause cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    Cause kind() {
        return cause;
    }
}
