package org.shangwen.indexer;

/** A paging cursor that this index did not give out, or gave out for another search. */
public final class InvalidCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCursor(String message) {
        super(message);
    }
}
