package org.shangwen.indexer;

import org.jspecify.annotations.Nullable;

/**
 * The index cannot do what was asked: it is in use by another process, damaged, of a foreign kind, or its disk refuses.
 * The message names the folder and what can be done.
 */
public final class IndexFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public IndexFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why the index cannot. */
    public enum Reason {
        /** There is no index in the folder. */
        MISSING,
        /** Another process, or another opening in this one, writes to it. */
        IN_USE,
        /** Files are damaged or lost. */
        DAMAGED,
        /** Something else made it, or a newer or much older version of this program. */
        FOREIGN,
        /** The disk is full, read-only or failing. What was put in since the last commit is lost. */
        DISK,
        /** It was opened for reading only, or it is closed. */
        READ_ONLY
    }
}
