package org.shangwen.searchapi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shangwen.crawler.imports.Importer;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "导入 Markdown、.jsonl、.html 文件与文件夹 · Import articles from files and folders.")
final class ImportCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 50;

    private final CommonOptions common;
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹 · Files or folders.")
    private List<Path> paths = List.of();

    ImportCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        paths.forEach(ImportCommand::refuseMissing);
        Settings settings = common.settings();
        try (Workspace workspace = Workspace.open(settings)) {
            CatalogNotice.apply(workspace, terminal);
            Importer.Report report = run(workspace, settings);
            tell(report);
            return report.counts().isEmpty() && !report.failures().isEmpty() ? 1 : 0;
        }
    }

    private Importer.Report run(Workspace workspace, Settings settings) {
        SourceCatalog sources = SourceCatalog.load(Workspace.sourcesFolder(settings.data()));
        try (Progress progress = new Progress(terminal, "导入", settings.clock())) {
            return new Importer(workspace.sink(), sources.sources(), settings.clock())
                    .run(paths, (done, total, articles) -> progress.at(done, total, articles + " 篇"));
        }
    }

    private void tell(Importer.Report report) {
        Map<String, Long> counts = report.counts();
        report.failures().stream()
                .limit(MOST_SHOWN)
                .forEach(failure -> terminal.err()
                        .println("跳过 " + failure.file() + (failure.line() > 0 ? ":" + failure.line() : "") + "  "
                                + failure.reason()));
        int hidden = report.failures().size() - MOST_SHOWN;
        if (hidden > 0) {
            terminal.err().println("……另有 " + hidden + " 处未列出");
        }
        terminal.out()
                .printf(
                        "新增 new=%d  更新 updated=%d  未变 unchanged=%d  失败 failed=%d%n",
                        counts.getOrDefault("new", 0L),
                        counts.getOrDefault("updated", 0L),
                        counts.getOrDefault("unchanged", 0L),
                        report.failures().size());
    }

    private static void refuseMissing(Path path) {
        if (!Files.isReadable(path)) {
            throw ApiError.parameter("PATH", path.toString(), "there is no such file or folder, or it cannot be read");
        }
    }
}
