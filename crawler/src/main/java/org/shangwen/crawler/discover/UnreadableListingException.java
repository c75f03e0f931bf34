package org.shangwen.crawler.discover;

/** A feed or sitemap that is none. */
public final class UnreadableListingException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableListingException(String reason) {
        super(reason);
    }

    UnreadableListingException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
