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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sources",
        description = "来源包：列出、检查、试一个网页 · The source packs: list them, check them, try a page.",
        synopsisSubcommandLabel = "(list | check [FILE] | try URL|FILE)")
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

    @Command(
            name = "try",
            description = {
                "试取一个网页：每个字段由谁找到、为什么",
                "Try a page: what each link of the chain finds of each field, and why."
            })
    int tryPage(
            @Parameters(paramLabel = "URL|FILE", description = "网址，或存下的网页 · An address, or a saved page.") String page,
            @Option(names = "--url", paramLabel = "U", description = "文件的网址 · The address of the page in the file.")
                    @Nullable
                    String url,
            @Option(names = "--source", paramLabel = "S", description = "用该来源的规则 · By the rule of this source.")
                    @Nullable
                    String source,
            @Option(names = "--json", description = "输出 JSON · Print JSON.") boolean json)
            throws InterruptedException {
        return new SourcesTry(common, terminal).run(page, url, source, json);
    }

    private int tell(List<String> problems) {
        problems.forEach(terminal.err()::println);
        return problems.isEmpty() ? 0 : 1;
    }

    private SourceCatalog catalog() {
        return SourceCatalog.load(Workspace.sourcesFolder(common.data()));
    }
}
