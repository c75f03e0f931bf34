package org.shangwen.crawler.fetch;

import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.url.WebURL;
import org.shangwen.crawler.fetch.PageHandler.Reading;
import org.shangwen.crawler.frontier.PageTask;

/** One of crawler4j's workers: hands each page to the page handler. What the handler throws ends the run. */
public final class PageWorker extends WebCrawler {

    private final PageHandler handler;

    public PageWorker(PageHandler handler) {
        this.handler = handler;
    }

    static Arrival arrival(PageTask task) {
        if (task.attachment() instanceof Arrival arrival) {
            return arrival;
        }
        throw new IllegalStateException("not fetched: " + task.getURL());
    }

    @Override
    public void visit(Page page) {
        PageTask task = (PageTask) page.getWebURL();
        Arrival arrival = arrival(task);
        Reading reading = arrival.reading();
        if (reading == null) {
            throw new IllegalStateException("not read: " + task.getURL());
        }
        task.end(handler.take(task.page(), arrival.reply(), reading));
    }

    /** Which links are followed is decided when they are found. */
    @Override
    public boolean shouldVisit(Page referringPage, WebURL url) {
        return true;
    }

    @Override
    protected void onParseError(WebURL url, Exception e) {
        throw new IllegalStateException("cannot go on after " + url.getURL(), e);
    }

    @Override
    protected void onUnhandledException(Page page, Throwable e) {
        if (!(e instanceof NoPageException)) {
            throw new IllegalStateException(
                    "cannot go on after " + page.getWebURL().getURL(), e);
        }
    }
}
