package org.shangwen.searchapi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "crawl", description = "立即采集一次：指定的来源，或全部启用的来源 · Crawl once now: these sources, or all enabled ones.")
final class CrawlCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "来源 id · Source ids.")
    private List<String> ids = List.of();

    CrawlCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings();
        return Served.run(served -> crawl(settings, served));
    }

    private int crawl(Settings settings, Served served) {
        try (Workspace workspace = Workspace.open(settings)) {
            List<Source> wanted = wanted(workspace.crawler().sources());
            if (wanted.isEmpty()) {
                terminal.err()
                        .println("没有启用的来源；可指明一个，如 shangwen crawl woshipm，全部见 shangwen sources list"
                                + " (no source is enabled; name one)");
                return 1;
            }
            CatalogNotice.apply(workspace, terminal, served::goesOn);
            boolean fine = new CrawlRounds(workspace.crawler(), terminal, served::goesOn).crawl(wanted);
            return fine ? 0 : 1;
        }
    }

    private List<Source> wanted(SourceCatalog sources) {
        return ids.isEmpty()
                ? sources.sources().stream().filter(Source::enabled).toList()
                : ids.stream()
                        .distinct()
                        .map(id -> SourceNames.required(sources, id))
                        .toList();
    }
}
