package org.shangwen.searchapi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole command line. */
@Command(name = "shangwen", description = "商闻：中文电商与科技新闻的采集、公司识别与检索。", mixinStandardHelpOptions = true)
public final class CommandTree implements Runnable {

    @Spec
    private CommandSpec spec;

    private CommandTree(CommandSpec spec) {
        this.spec = spec;
    }

    /** Runs the command that the arguments name and returns its exit code. */
    public static int run(String... args) {
        return new CommandLine(new CommandTree(CommandSpec.create())).execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
