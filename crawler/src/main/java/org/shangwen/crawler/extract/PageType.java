package org.shangwen.crawler.extract;

/** What a page is. */
public enum PageType {
    /** One text with a headline. */
    ARTICLE,
    /** Headlines that lead to articles: a channel, a tag, an author's page, search results. */
    LIST,
    /** The front page of a site. */
    HOME,
    /** A film with hardly any text. */
    VIDEO,
    /** Pictures with hardly any text. */
    GALLERY,
    /** An error page, though the server called it a page: 页面不存在. */
    ERROR,
    /** A demand to log in, to pay or to prove that one is no robot. */
    WALL,
    /** Nothing to read: no text at all, or no HTML. */
    EMPTY
}
