package org.shangwen.crawler.sink;

import org.shangwen.model.Article;

/** Takes articles as they are extracted. Implementations are safe to use from many threads. */
public interface ArticleSink {

    /** Takes an article. It is durable only after {@link #commit()}. Idempotent. */
    Receipt accept(Article article);

    /** Makes every article taken so far durable. */
    void commit();

    /** What an article was to those who took it. */
    enum Receipt {
        /** No article with its id was there. */
        NEW,
        /** It replaced another version of itself. */
        UPDATED,
        /** This version was there. */
        UNCHANGED
    }
}
