package org.shangwen.crawler.frontier;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * When each host may be asked next: one page of a host is fetched at a time, and after every answer the host rests for
 * its delay. All runs share one, so a host that two sources name still sees one polite visitor. A host is a name with
 * its port. Safe to share between threads.
 */
public final class HostSlots {

    private static final int MANY = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Slot> slots = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private static final class Slot {
        private boolean held;
        private long free;
        private long delay;
    }

    /** @param nanos a clock that never jumps, such as {@link System#nanoTime} */
    public HostSlots(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The key of the host of an address. */
    public static String hostOf(URI address) {
        int port = address.getPort();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        return host + ":" + (port >= 0 ? port : secure ? 443 : 80);
    }

    /**
     * Takes a host for one page, if it is free.
     *
     * @return 0 if it was taken, else the nanoseconds until it is worth asking again;
     *     {@link Long#MAX_VALUE} while another page of it is being fetched
     */
    public long take(String host) {
        lock.lock();
        try {
            Slot slot = slot(host);
            if (slot.held) {
                return Long.MAX_VALUE;
            }
            long wait = slot.free - nanos.getAsLong();
            if (wait > 0) {
                return wait;
            }
            slot.held = true;
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a host for one page, and waits until it is free.
     *
     * @param patience how long it may rest
     * @return whether it was taken; not if it rests for longer
     */
    public boolean hold(String host, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                long wait = take(host);
                if (wait == 0) {
                    return true;
                }
                if (wait != Long.MAX_VALUE && wait > patience.toNanos()) {
                    return false;
                }
                changed.awaitNanos(wait);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives a host back. */
    public void release(String host) {
        lock.lock();
        try {
            slot(host).held = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a host has rested. Called before every single request, redirects and robots.txt included. */
    public void await(String host) throws InterruptedException {
        lock.lock();
        try {
            for (long wait = rest(host); wait > 0; wait = rest(host)) {
                changed.awaitNanos(wait);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How long a host still rests, in nanoseconds; zero or less if it has rested. */
    public long rest(String host) {
        lock.lock();
        try {
            return slot(host).free - nanos.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets a host rest after an answer.
     *
     * @param delay the source's delay; the delay the host itself asked for counts if it is longer
     */
    public void answered(String host, Duration delay) {
        lock.lock();
        try {
            Slot slot = slot(host);
            slot.free = later(slot.free, nanos.getAsLong() + Math.max(delay.toNanos(), slot.delay));
        } finally {
            lock.unlock();
        }
    }

    /** Lets a host rest for at least this long from now. */
    public void rest(String host, Duration duration) {
        lock.lock();
        try {
            Slot slot = slot(host);
            slot.free = later(slot.free, nanos.getAsLong() + duration.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /** Notes the delay that a host asks for. */
    public void crawlDelay(String host, Duration delay) {
        lock.lock();
        try {
            slot(host).delay = delay.toNanos();
        } finally {
            lock.unlock();
        }
    }

    private Slot slot(String host) {
        if (slots.size() > MANY) {
            long now = nanos.getAsLong();
            slots.values().removeIf(slot -> !slot.held && slot.free - now < 0);
        }
        return slots.computeIfAbsent(host, any -> {
            Slot slot = new Slot();
            slot.free = nanos.getAsLong();
            return slot;
        });
    }

    private static long later(long a, long b) {
        return b - a > 0 ? b : a;
    }
}
