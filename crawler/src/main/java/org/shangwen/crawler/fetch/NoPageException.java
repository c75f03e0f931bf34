package org.shangwen.crawler.fetch;

import java.io.IOException;

/** Tells crawler4j that there is no page. What became of it is noted already. */
final class NoPageException extends IOException {

    private static final long serialVersionUID = 1L;

    NoPageException(String url) {
        super("no page: " + url);
    }
}
