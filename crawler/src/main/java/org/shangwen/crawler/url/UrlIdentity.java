package org.shangwen.crawler.url;

import org.shangwen.model.ArticleId;

/** The identity of addresses: two spellings of one page have one identity. It is never what is fetched. */
public final class UrlIdentity {

    private UrlIdentity() {}

    /**
     * The normal form: lower-case scheme and host, no default port, no fragment, no session, tracking or empty
     * parameters, parameters in order, {@code http} and {@code https} alike.
     *
     * @param url an absolute http or https address
     */
    public static String normalise(String url) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The id of the article at an address. */
    public static ArticleId articleId(String url) {
        return ArticleId.of(normalise(url));
    }
}
