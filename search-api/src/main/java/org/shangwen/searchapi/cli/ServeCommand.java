package org.shangwen.searchapi.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "启动 HTTP API、网页与定时采集 · Serve the API and the page, and crawl on schedule.")
final class ServeCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;
    private final WebServer.Starter starter;

    @Option(names = "--port", paramLabel = "N", description = "端口，默认 8080 · The port.")
    private @Nullable Integer port;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "监听地址，默认 127.0.0.1 · The address to bind to.")
    private @Nullable String host;

    ServeCommand(CommonOptions common, Terminal terminal, WebServer.Starter starter) {
        this.common = common;
        this.terminal = terminal;
        this.starter = starter;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings().servedAt(host, port);
        return Served.run(served -> serve(settings, served));
    }

    private int serve(Settings settings, Served served) {
        try (Workspace workspace = Workspace.open(settings);
                WebServer server = starter.start(workspace)) {
            workspace.crawler().startSchedules();
            server.ready();
            terminal.err()
                    .println("商闻已启动 · serving " + address(settings, server.port()) + "  （"
                            + workspace.index().size() + " 篇文章，Ctrl-C 结束）");
            CatalogNotice.apply(workspace, terminal, served::goesOn);
            served.await();
            terminal.err().println("正在结束 · stopping …");
        }
        return 0;
    }

    static String address(Settings settings, int port) {
        String host = settings.host();
        return "http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
