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
    /** An article. */
    ARTICLE;

    /** The name it is stored under: {@code feed}, {@code list}, {@code sitemap}, {@code article}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind stored under a name. */
    public static PageKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
