package org.shangwen.searchapi.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a command alive until the process is told to end, and lets it clean up before it does. */
final class Served {

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::stop);

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
            return work.run(served);
        } finally {
            served.cleanedUp.countDown();
            served.forgetHook();
        }
    }

    /** Waits until the process is told to end. */
    void await() {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        told.countDown();
        try {
            cleanedUp.await();
            // A process that was told to end and cleaned up has not failed, whatever the signal's number says.
            Runtime.getRuntime().halt(0);
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
