package org.shangwen.crawler.discover;

import java.util.Locale;

/** What an address is to a source. */
public enum PageKind {
    /** An RSS or Atom feed. */
    FEED,
    /** An HTML page that lists articles. */
    LIST,
    /** An XML sitemap or sitemap index. */
    SITEMAP,
    /** An article, or the first part of one. */
    ARTICLE,
    /** A further part of an article: fetched with the first, and never an article of its own. */
    PART;

    /** The name it is stored under: {@code feed}, {@code list}, {@code sitemap}, {@code article}, {@code part}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind stored under a name. */
    public static PageKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
