package org.shangwen.crawler.frontier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Visits that have ended and do not count yet: first what they brought is made durable, then their addresses are written
 * back. Safe to share between threads.
 */
final class VisitLog {

    private static final int COMMIT_AFTER = 64;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    private final PageStore store;
    private final SourceFrontier.Durability durability;
    private final ReentrantLock committing = new ReentrantLock();
    private List<FrontierPage> ended = new ArrayList<>();
    private long lastCommit = System.nanoTime();

    VisitLog(PageStore store, SourceFrontier.Durability durability) {
        this.store = store;
        this.durability = durability;
    }

    /** Adds a visit, and commits if it is time and no other thread does. */
    void add(FrontierPage page) {
        if (isTime(page) && committing.tryLock()) {
            try {
                commit();
            } finally {
                committing.unlock();
            }
        }
    }

    private synchronized boolean isTime(FrontierPage page) {
        ended.add(page);
        return ended.size() >= COMMIT_AFTER || System.nanoTime() - lastCommit > COMMIT_EVERY.toNanos();
    }

    /** Makes what the visits so far brought durable, and then lets them count. */
    void commit() {
        committing.lock();
        try {
            List<FrontierPage> covered = taken();
            if (!covered.isEmpty()) {
                durability.commit();
                store.finish(covered);
            }
        } finally {
            committing.unlock();
        }
    }

    private synchronized List<FrontierPage> taken() {
        List<FrontierPage> covered = ended;
        ended = new ArrayList<>();
        lastCommit = System.nanoTime();
        return covered;
    }
}
