package org.shangwen.searchapi.cli;

import org.shangwen.searchapi.workspace.Workspace;

/** A running server, as far as the commands see it. */
public interface WebServer extends AutoCloseable {

    /** The port it listens on. */
    int port();

    /** Lets it answer: everything is there that the first answer needs. */
    void ready();

    @Override
    void close();

    /** Starts servers. */
    @FunctionalInterface
    interface Starter {

        /**
         * Starts a server.
         *
         * @throws IllegalStateException if its port is taken
         */
        WebServer start(Workspace workspace);
    }
}
