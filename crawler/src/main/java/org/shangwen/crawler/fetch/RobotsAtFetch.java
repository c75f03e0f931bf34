package org.shangwen.crawler.fetch;

import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.WebURL;
import org.shangwen.crawler.frontier.SourceFrontier;

/** Lets every link be scheduled: robots.txt is asked when a page is fetched, because it may change meanwhile. */
public final class RobotsAtFetch extends RobotstxtServer {

    public RobotsAtFetch(SourcePageFetcher fetcher, SourceFrontier frontier) {
        super(new RobotstxtConfig(), fetcher, frontier.getWebURLFactory());
    }

    @Override
    public boolean allows(WebURL url) {
        return true;
    }

    @Override
    public boolean allows(WebURL url, boolean seed) {
        return true;
    }
}
