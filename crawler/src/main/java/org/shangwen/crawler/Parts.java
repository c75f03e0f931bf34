package org.shangwen.crawler;

import org.shangwen.crawler.extract.HtmlPage;

/** Where the further parts of an article on several pages come from: the web, or the archive. */
@FunctionalInterface
interface Parts {

    /** What there is at the address of a part. */
    Part at(String url);

    /** A part, or why there is none. */
    sealed interface Part {}

    /**
     * A part.
     *
     * @param bytes how large it was, decompressed
     */
    record Had(HtmlPage page, int bytes) implements Part {}

    /**
     * A part that cannot be had.
     *
     * @param reason why, for operators
     */
    record Missing(String reason) implements Part {}
}
