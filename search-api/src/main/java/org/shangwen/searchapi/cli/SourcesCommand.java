package org.shangwen.searchapi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.PackReading;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.crawler.source.SourceCheck;
import org.shangwen.searchapi.source.ScheduleWords;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "sources",
        description = "来源包：列出、检查 · The source packs: list them, check them.",
        synopsisSubcommandLabel = "(list | check [FILE])")
final class SourcesCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;

    SourcesCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "列出全部来源 · List all sources.")
    int list() {
        SourceCatalog catalog = catalog();
        for (Source source : catalog.sources()) {
            terminal.out()
                    .println(String.join(
                            "\t",
                            source.id().value(),
                            source.name(),
                            source.enabled() ? ScheduleWords.of(source.schedule()) : "停用 · disabled",
                            source.homepage()));
        }
        return tell(catalog.problems());
    }

    @Command(name = "check", description = "检查一个来源包，或全部 · Check one source pack, or all of them.")
    int check(@Parameters(arity = "0..1", paramLabel = "FILE") @Nullable Path file) {
        if (file == null) {
            SourceCatalog catalog = catalog();
            int code = tell(catalog.problems());
            terminal.out().println(catalog.sources().size() + " 个来源可用 · sources are fine");
            return code;
        }
        try {
            return switch (SourceCheck.file(file)) {
                case PackReading.Read read -> {
                    terminal.out()
                            .println(file + "：没有问题 · is fine: " + read.source().id());
                    yield 0;
                }
                case PackReading.Refused refused -> tell(refused.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    private int tell(List<String> problems) {
        problems.forEach(terminal.err()::println);
        return problems.isEmpty() ? 0 : 1;
    }

    private SourceCatalog catalog() {
        return SourceCatalog.load(Workspace.sourcesFolder(common.data()));
    }
}
