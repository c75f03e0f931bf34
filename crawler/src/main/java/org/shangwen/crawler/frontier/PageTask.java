package org.shangwen.crawler.frontier;

import edu.uci.ics.crawler4j.url.AbstractWebURL;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.discover.Link;

/** An address on its way through crawler4j: first a link that was found, then a page in hand. Used by one thread. */
public final class PageTask extends AbstractWebURL {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Link link;
    private final transient @Nullable FrontierPage page;
    private final transient String host;
    private transient @Nullable VisitEnd end;
    private transient @Nullable Object attachment;
    private transient boolean hostReleased;

    private PageTask(@Nullable Link link, @Nullable FrontierPage page, String host) {
        this.link = link;
        this.page = page;
        this.host = host;
    }

    /** A link that was found and is not known yet. */
    public static PageTask of(Link link) {
        PageTask task = new PageTask(link, null, "");
        task.setURL(link.url());
        return task;
    }

    static PageTask of(FrontierPage page, String host) {
        PageTask task = new PageTask(null, page, host);
        task.setURL(page.url());
        task.setDepth((short) page.depth());
        return task;
    }

    /** What crawler4j makes for addresses of its own finding, of which there are none. */
    static PageTask blank() {
        return new PageTask(null, null, "");
    }

    /** The link, while it is one. */
    Link link() {
        if (link == null) {
            throw new IllegalStateException("no link: " + getURL());
        }
        return link;
    }

    /** The page in hand. */
    public FrontierPage page() {
        if (page == null) {
            throw new IllegalStateException("no page in hand: " + getURL());
        }
        return page;
    }

    String host() {
        return host;
    }

    /** Keeps something with the page until its visit ends. */
    public void attach(Object object) {
        attachment = object;
    }

    /** What was attached, or null. */
    public @Nullable Object attachment() {
        return attachment;
    }

    /** Whether the host is given back with this call; the first time only. */
    boolean releaseHost() {
        boolean first = !hostReleased;
        hostReleased = true;
        return first;
    }

    /** Notes how the visit ended; the last note counts. */
    public void end(VisitEnd how) {
        end = how;
    }

    /** How the visit ended, or null if it did not come to an end. */
    public @Nullable VisitEnd end() {
        return end;
    }
}
