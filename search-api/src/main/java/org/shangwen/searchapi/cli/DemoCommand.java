package org.shangwen.searchapi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.Source;
import org.shangwen.model.SourceId;
import org.shangwen.press.SamplePress;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.settings.SettingsFile;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "演示：在本机启动三个示例新闻站，真实采集一遍，然后提供检索",
            "Start the sample press on this machine, crawl it for real, then serve it."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "demo";
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8");

    private final CommonOptions common;
    private final Terminal terminal;
    private final WebServer.Starter starter;

    @Option(names = "--port", paramLabel = "N", description = "端口，默认 8080 · The port.")
    private @Nullable Integer port;

    DemoCommand(CommonOptions common, Terminal terminal, WebServer.Starter starter) {
        this.common = common;
        this.terminal = terminal;
        this.starter = starter;
    }

    @Override
    public Integer call() {
        Settings settings = SettingsFile.load(common.data().resolve(FOLDER))
                .servedAt(null, port)
                .allowing(LOOPBACK);
        return Served.run(served -> demonstrate(settings, served));
    }

    private int demonstrate(Settings settings, Served served) {
        PressPorts ports = new PressPorts(settings.data(), settings.port());
        try (SamplePress press = ports.start()) {
            writePacks(press.sourcePacks(), Workspace.sourcesFolder(settings.data()));
            try (Workspace workspace = Workspace.open(settings);
                    WebServer server = starter.start(workspace)) {
                terminal.err().println("示例新闻站已启动 · the sample press is open:");
                press.sites().forEach(site -> terminal.err().println("  " + site.name() + "  " + site.base()));
                CatalogNotice.apply(workspace, terminal, served::goesOn);
                boolean fine = new CrawlRounds(workspace.crawler(), terminal, served::goesOn)
                        .crawl(sourcesOf(press, workspace));
                if (served.goesOn()) {
                    workspace.crawler().startSchedules();
                    server.ready();
                    invite(
                            ServeCommand.address(settings, server.port()),
                            workspace.index().size());
                    if (!fine) {
                        terminal.err().println("有来源采集失败，见上 · a source failed, see above");
                    }
                }
                served.await();
                terminal.err().println("正在结束 · stopping …");
            }
        }
        return 0;
    }

    private static List<Source> sourcesOf(SamplePress press, Workspace workspace) {
        return press.sites().stream()
                .map(site -> workspace.crawler().sources().find(new SourceId(site.id())))
                .map(source ->
                        source.orElseThrow(() -> new IllegalStateException("a pack of the sample press was refused: "
                                + workspace.crawler().sources().problems())))
                .toList();
    }

    private void invite(String address, long articles) {
        terminal.out().print("""

                        商闻演示已就绪：%1$d 篇文章。 The demonstration is ready: %1$d articles.

                        打开 · open    %2$s

                        试三个查询 · try three queries:
                          %2$s?q=字节跳动
                              curl '%2$sapi/v1/search?q=字节跳动'
                          %2$s?q=AliExpress
                              curl '%2$sapi/v1/search?q=AliExpress'
                          %2$s?q=拼多多 跨境&sort=newest
                              curl -G '%2$sapi/v1/search' --data-urlencode 'q=拼多多 跨境' -d sort=newest

                        Ctrl-C 结束 · ends it.
                        """.formatted(articles, address));
        terminal.out().flush();
    }

    private static void writePacks(Map<String, String> packs, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> pack : packs.entrySet()) {
                Files.writeString(folder.resolve(pack.getKey() + ".yaml"), pack.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the source packs of the sample press to " + folder, e);
        }
    }
}
