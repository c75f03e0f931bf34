package org.shangwen.searchapi.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole command line. */
@Command(
        name = "shangwen",
        versionProvider = Version.class,
        header = "商闻：中文电商与科技新闻的采集、公司识别与检索",
        description = "Shangwen watches Chinese e-commerce and technology news.",
        footer = {"", "先试试 · Start with:  shangwen demo"},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class CommandTree {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private CommandTree() {}

    /** Runs the command that the arguments name, and returns its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static int run(Terminal terminal, WebServer.Starter server, String... args) {
        CommandTree root = new CommandTree();
        CommonOptions common = root.common;
        CommandLine line = new CommandLine(root)
                .addSubcommand("demo", new DemoCommand(common, terminal, server))
                .addSubcommand("serve", new ServeCommand(common, terminal, server))
                .addSubcommand("crawl", new CrawlCommand(common, terminal))
                .addSubcommand("import", new ImportCommand(common, terminal))
                .addSubcommand("search", new SearchCommand(common, terminal))
                .addSubcommand("extract", new ExtractCommand(common, terminal))
                .addSubcommand("mentions", new MentionsCommand(common, terminal))
                .addSubcommand("tokens", new TokensCommand(terminal))
                .addSubcommand("sources", new SourcesCommand(common, terminal))
                .addSubcommand("replay", new ReplayCommand(common, terminal))
                .addSubcommand("export", new ExportCommand(common, terminal))
                .addSubcommand("doctor", new DoctorCommand(common, terminal));
        line.getSubcommands()
                .values()
                .forEach(command ->
                        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version()));
        line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setExecutionStrategy(parsed -> {
                    Logging.choose(common.verbose());
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler(Failures::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.failed(failure, command, common));
        int code = line.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
