package org.shangwen.searchapi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shangwen.press.SamplePress;
import org.shangwen.searchapi.SearchApp;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.Workspace;

/** The program as it is served, over the articles of {@link SmallPaper} and the sources of a running sample press. */
final class Site implements AutoCloseable {

    private final Path data;
    private final SamplePress press;
    private final Workspace workspace;
    private final SearchApp app;

    private Site(Path data, SamplePress press, Workspace workspace, SearchApp app) {
        this.data = data;
        this.press = press;
        this.workspace = workspace;
        this.app = app;
    }

    static Site open() {
        try {
            Path data = Files.createTempDirectory("shangwen-page");
            SamplePress press = SamplePress.start();
            Path sources = Files.createDirectories(data.resolve("sources"));
            for (Map.Entry<String, String> pack : press.sourcePacks().entrySet()) {
                Files.writeString(sources.resolve(pack.getKey() + ".yaml"), pack.getValue());
            }
            Settings settings = Settings.defaults(data).servedAt("127.0.0.1", 0).allowing(List.of("127.0.0.0/8"));
            Workspace workspace = Workspace.open(settings);
            SmallPaper.articles().forEach(workspace.sink()::accept);
            workspace.sink().commit();
            SearchApp app = SearchApp.start(workspace);
            app.ready();
            return new Site(data, press, workspace, app);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the start page, ending in a slash. */
    String base() {
        return "http://127.0.0.1:" + app.port() + "/";
    }

    @Override
    public void close() throws IOException {
        app.close();
        workspace.close();
        press.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
