package org.shangwen.searchapi.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a command alive until the process is told to end, and lets it clean up before it does. */
final class Served {

    private static final long GRACE_SECONDS = 28;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::stop);

    private volatile int code = 1;

    private Served() {}

    /**
     * Runs a command that ends when the process is told to.
     *
     * @param work what to do; it waits for the end by {@link #await()}
     */
    static int run(Work work) {
        Served served = new Served();
        Runtime.getRuntime().addShutdownHook(served.hook);
        try {
            served.code = work.run(served);
            return served.code;
        } finally {
            served.cleanedUp.countDown();
            served.forgetHook();
        }
    }

    /** Whether the process has not been told to end. */
    boolean goesOn() {
        return told.getCount() > 0;
    }

    /** Waits until the process is told to end. */
    void await() {
        try {
            told.await();
        } catch (InterruptedException e) {
            // Told in another way. The mark is not set again: an interrupted thread cannot close the index.
            told.countDown();
        }
    }

    private void stop() {
        told.countDown();
        try {
            boolean clean = cleanedUp.await(GRACE_SECONDS, TimeUnit.SECONDS);
            // A process that was told to end and did has not failed, whatever the signal's number says.
            Runtime.getRuntime().halt(clean ? code : 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook is what ends it.
            told.countDown();
        }
    }

    /** What runs until the end. */
    @FunctionalInterface
    interface Work {
        int run(Served served);
    }
}
