package org.shangwen.crawler.frontier;

import edu.uci.ics.crawler4j.frontier.DocIDServer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The document numbers that crawler4j wants within one run. Whether an address is known is the page store's to say, and
 * it says so before crawler4j sees the link.
 */
final class RunDocIds implements DocIDServer {

    private static final int UNKNOWN = -1;

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public int getDocId(String url) {
        return UNKNOWN;
    }

    @Override
    public int getNewDocID(String url) {
        return last.incrementAndGet();
    }

    @Override
    public void addUrlAndDocId(String url, int docId) {
        last.accumulateAndGet(docId, Math::max);
    }

    @Override
    public boolean isSeenBefore(String url) {
        return false;
    }

    @Override
    public int getDocCount() {
        return last.get();
    }

    @Override
    public void close() {}
}
