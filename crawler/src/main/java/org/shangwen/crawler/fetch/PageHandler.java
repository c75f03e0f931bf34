package org.shangwen.crawler.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.discover.Link;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.frontier.FrontierPage;
import org.shangwen.crawler.frontier.VisitEnd;

/**
 * What is made of fetched pages. Called by many threads, each time first {@link #read} and then {@link #take} for a page
 * that came, or {@link #missed} for one that did not. What it throws ends the run: it reports what is wrong with a page
 * by the visit's end.
 */
public interface PageHandler {

    /** Parses a page and finds its links. */
    Reading read(FrontierPage page, HttpReply reply);

    /** Takes in a page, after its links are scheduled. */
    VisitEnd take(FrontierPage page, HttpReply reply, Reading reading);

    /** Notes that there was no page. */
    VisitEnd missed(FrontierPage page, FetchOutcome outcome);

    /**
     * A page as read.
     *
     * @param html its tree, if it is HTML
     * @param links the addresses to visit that it names
     * @param problem why it could not be read, or null
     */
    record Reading(
            @Nullable HtmlPage html,
            List<Link> links,
            @Nullable String problem) {
        public Reading {
            links = List.copyOf(links);
        }
    }
}
