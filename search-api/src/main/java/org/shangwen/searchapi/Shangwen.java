package org.shangwen.searchapi;

import org.shangwen.searchapi.cli.CommandTree;
import org.shangwen.searchapi.cli.Terminal;

/** The program. */
public final class Shangwen {

    private Shangwen() {}

    /** Runs the command that the arguments name, and exits with 0 done, 1 failed or 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(CommandTree.run(Terminal.system(), SearchApp::start, args));
    }
}
