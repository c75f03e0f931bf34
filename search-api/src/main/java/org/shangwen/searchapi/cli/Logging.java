package org.shangwen.searchapi.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** How much is logged. It must be chosen before the first logger is made. */
final class Logging {

    private static final String LEVEL = "shangwen.log.level";

    private Logging() {}

    static void choose(boolean verbose) {
        // Lucene logs by the Java platform's own logging, straight to the terminal if nobody minds it.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        if (verbose) {
            System.setProperty(LEVEL, "INFO");
            SLF4JBridgeHandler.install();
        }
    }
}
