package org.shangwen.crawler.frontier;

import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.shangwen.crawler.discover.Link;
import org.shangwen.crawler.url.WebAddress;

/**
 * The frontier of one run over one source: hands out one due address at a time whose host is free, and writes back how
 * each visit ended, after what it brought is durable. Safe to share between the run's threads.
 */
public final class SourceFrontier implements Frontier, FrontierConfiguration {

    private static final int CLAIM = 100;

    /** A host that another run has in hand is looked at again after this long. */
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);

    /** A host that rests for longer is left to a later run. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PageStore store;
    private final HostSlots slots;
    private final InstantSource clock;
    private final String source;
    private final int maxPages;
    private final Duration patience;
    private final VisitLog visits;
    private final RunDocIds docIds = new RunDocIds();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Deque<FrontierPage>> waiting = new LinkedHashMap<>();
    private int inHand;
    private int handedOut;
    private long processed;
    private long discovered;
    private long postponed;
    private boolean mayHaveMore = true;
    private boolean finished;
    private boolean stopped;

    /** Makes everything that was taken in so far durable. */
    @FunctionalInterface
    public interface Durability {
        void commit();
    }

    /**
     * @param maxPages the most addresses handed out
     * @param delay the source's delay
     * @param durability called before the addresses whose content it covers count as done
     */
    public SourceFrontier(
            PageStore store,
            HostSlots slots,
            InstantSource clock,
            String source,
            int maxPages,
            Duration delay,
            Durability durability) {
        this.store = store;
        this.slots = slots;
        this.clock = clock;
        this.source = source;
        this.maxPages = maxPages;
        this.patience = PATIENCE.compareTo(delay.multipliedBy(2)) > 0 ? PATIENCE : delay.multipliedBy(2);
        this.visits = new VisitLog(store, durability);
    }

    /** Begins: what an ended run had in hand is due again, and the seeds stand first. */
    public void begin(List<Link> seeds) {
        store.recover(source);
        store.seed(source, seeds, clock.instant());
    }

    /**
     * Of the links of a page, those that are new; what is known and listed anew becomes due.
     *
     * @param page the page that names them
     */
    public List<Link> unknown(FrontierPage page, List<Link> links) {
        List<Link> fresh = store.add(source, links, page.depth() + 1, page.identity(), clock.instant());
        lock.lock();
        try {
            discovered += fresh.size();
            mayHaveMore |= !links.isEmpty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return fresh;
    }

    @Override
    public void schedule(WebURL url) {
        scheduleAll(List.of(url));
    }

    /** The links are in the store already, see {@link #unknown}; here they only wake who waits. */
    @Override
    public void scheduleAll(List<WebURL> urls) {
        lock.lock();
        try {
            mayHaveMore |= !urls.isEmpty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Hands out one address, and waits until there is one; none when the run is over. */
    @Override
    public void getNextURLs(int max, List<WebURL> result) {
        lock.lock();
        try {
            while (!finished && !stopped) {
                refill();
                long wait = LOOK_AGAIN;
                for (Iterator<Map.Entry<String, Deque<FrontierPage>>> hosts =
                                waiting.entrySet().iterator();
                        hosts.hasNext(); ) {
                    Map.Entry<String, Deque<FrontierPage>> host = hosts.next();
                    long hostWait = slots.take(host.getKey());
                    if (hostWait == 0) {
                        result.add(handOut(hosts, host));
                        return;
                    }
                    if (hostWait != Long.MAX_VALUE && hostWait > patience.toNanos()) {
                        hosts.remove();
                        postponed += host.getValue().size();
                        store.giveBack(
                                List.copyOf(host.getValue()), clock.instant().plusNanos(hostWait));
                    } else {
                        wait = Math.min(wait, hostWait);
                    }
                }
                if (waiting.isEmpty() && inHand == 0 && !refillable()) {
                    finished = true;
                    changed.signalAll();
                } else {
                    changed.awaitNanos(wait);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private PageTask handOut(
            Iterator<Map.Entry<String, Deque<FrontierPage>>> hosts, Map.Entry<String, Deque<FrontierPage>> host) {
        Deque<FrontierPage> pages = host.getValue();
        FrontierPage page = pages.removeFirst();
        hosts.remove();
        if (!pages.isEmpty()) {
            // To the end of the line, so that all hosts have their turn.
            waiting.put(host.getKey(), pages);
        }
        inHand++;
        return PageTask.of(page, host.getKey());
    }

    private boolean refillable() {
        return mayHaveMore && handedOut < maxPages;
    }

    private void refill() {
        if (!refillable() || !waiting.isEmpty()) {
            return;
        }
        int limit = Math.min(CLAIM, maxPages - handedOut);
        List<FrontierPage> claimed = store.claim(source, clock.instant(), limit);
        mayHaveMore = claimed.size() == limit;
        handedOut += claimed.size();
        for (FrontierPage page : claimed) {
            waiting.computeIfAbsent(hostOf(page.url()), host -> new ArrayDeque<>())
                    .addLast(page);
        }
    }

    private static String hostOf(String url) {
        try {
            return HostSlots.hostOf(WebAddress.parse(url));
        } catch (IllegalArgumentException e) {
            // The fetcher will say what is wrong with it.
            return "";
        }
    }

    /** Gives the host back: the next page of it may be fetched while this one is still being read. */
    public void fetched(PageTask task) {
        if (task.releaseHost()) {
            slots.release(task.host());
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Takes back an address after its visit. */
    @Override
    public void setProcessed(WebURL url) {
        PageTask task = (PageTask) url;
        fetched(task);
        VisitEnd end = task.end() == null ? VisitEnd.without(VisitEnd.Result.FAILED, "error", null) : task.end();
        FrontierPage after = RevisitPolicy.after(task.page(), end, clock.instant());
        lock.lock();
        try {
            inHand--;
            processed++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        visits.add(after);
    }

    /** Makes what was taken in durable, and then lets the addresses it came from count as done. */
    public void commit() {
        visits.commit();
    }

    /** How many addresses were found that were not known. */
    public long discovered() {
        return read(() -> discovered);
    }

    /** How many addresses were left to a later run because their host asked for a long rest. */
    public long postponed() {
        return read(() -> postponed);
    }

    private long read(LongSupplier value) {
        lock.lock();
        try {
            return value.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the run has handed out as many addresses as it may, and more are due. */
    public boolean cutShort() {
        lock.lock();
        try {
            return handedOut >= maxPages && store.anyDue(source, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /** Never zero before the run is over, because crawler4j takes zero for the end. */
    @Override
    public long getQueueLength() {
        lock.lock();
        try {
            if (finished || stopped) {
                return 0;
            }
            return 1L + inHand + waiting.values().stream().mapToInt(Deque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long getNumberOfAssignedPages() {
        return read(() -> inHand);
    }

    @Override
    public long getNumberOfProcessedPages() {
        return read(() -> processed);
    }

    @Override
    public long getNumberOfScheduledPages() {
        return read(() -> handedOut);
    }

    @Override
    public boolean isFinished() {
        lock.lock();
        try {
            return finished || stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Hands out nothing more. */
    @Override
    public void finish() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Gives back what was claimed and not handed out. */
    @Override
    public void close() {
        List<FrontierPage> left = new ArrayList<>();
        lock.lock();
        try {
            waiting.values().forEach(left::addAll);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        if (!left.isEmpty()) {
            store.giveBack(left, null);
        }
    }

    @Override
    public Frontier getFrontier() {
        return this;
    }

    @Override
    public DocIDServer getDocIDServer() {
        return docIds;
    }

    @Override
    public WebURLFactory getWebURLFactory() {
        return PageTask::blank;
    }
}
