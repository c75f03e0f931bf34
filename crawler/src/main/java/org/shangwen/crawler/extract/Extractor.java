package org.shangwen.crawler.extract;

import java.time.InstantSource;

/**
 * Makes articles of web pages, Chinese ones above all. A chain of links is asked for each field: the site's rule, the
 * page's structured data, the page as it looks, the feed that named it; the first that knows the field is believed.
 *
 * <pre>{@code
 * HtmlPage page = HtmlPage.parse("https://news.example/a/1.html", bytes, "text/html; charset=gb2312");
 * if (new Extractor().extract(page) instanceof Extraction.Extracted article) {
 *     System.out.println(article.title() + "\n" + article.text());
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads; pages are worked on independently. Extraction never throws for what a
 * page holds, and its time and memory grow linearly with the page, up to the bounds of {@link HtmlPage}.
 */
public final class Extractor {

    private final InstantSource clock;

    /** With the system's clock. */
    public Extractor() {
        this(InstantSource.system());
    }

    /**
     * @param clock what {@link #extract(HtmlPage)} takes for the time of fetching
     */
    public Extractor(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes an article of a page of an unknown site that was fetched just now. */
    public Extraction extract(HtmlPage page) {
        return extract(page, PageContext.fetchedAt(clock.instant()));
    }

    /**
     * Makes an article of a page, or says why it is none.
     *
     * @param page the page; its tree is not changed
     * @param context what else is known of it
     */
    public Extraction extract(HtmlPage page, PageContext context) {
        return new PageExtraction(page, context, false).run().extraction();
    }

    /** The same, with everything that any link of the chain found and why; costs more. */
    public Explanation explain(HtmlPage page, PageContext context) {
        return new PageExtraction(page, context, true).run();
    }
}
