package org.shangwen.searchapi.workspace;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One thread that does what it is given in order; who gives it too much waits. */
final class Lane implements AutoCloseable {

    private static final int LONGEST_QUEUE = 64;

    private final ThreadPoolExecutor thread;
    private final AtomicReference<@Nullable RuntimeException> failure;

    /**
     * @param failure where the first failure of any lane is kept until someone takes it
     */
    Lane(String name, AtomicReference<@Nullable RuntimeException> failure) {
        this.failure = failure;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST_QUEUE),
                work -> Thread.ofPlatform().name(name).daemon().unstarted(work),
                Lane::waitForRoom);
    }

    void submit(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** Waits until everything given so far is done. */
    void drain() {
        CountDownLatch done = new CountDownLatch(1);
        thread.execute(done::countDown);
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the articles were indexed", e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }

    private static void waitForRoom(Runnable work, ThreadPoolExecutor full) {
        if (full.isShutdown()) {
            throw new IllegalStateException("the index is being closed");
        }
        try {
            full.getQueue().put(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to index an article", e);
        }
    }
}
