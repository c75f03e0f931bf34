package org.shangwen.searchapi.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.PageTrial;
import org.shangwen.crawler.PageTrial.Had;
import org.shangwen.crawler.PageTrial.Missing;
import org.shangwen.crawler.extract.Extractor;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.model.SourceId;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Json;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.Workspace;

/** Tries a page: what would be made of it, and why. */
final class SourcesTry {

    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Settings settings;
    private final Path data;
    private final Terminal terminal;

    SourcesTry(CommonOptions common, Terminal terminal) {
        this.settings = common.settings();
        this.data = common.data();
        this.terminal = terminal;
    }

    /**
     * Prints what was made of a page.
     *
     * @param page an address, or a file
     * @param url the address of the page in the file, or null
     * @param sourceId whose rule to use, or null for that of the source whose article it would be
     * @return 0 if it is an article
     */
    int run(String page, @Nullable String url, @Nullable String sourceId, boolean json) throws InterruptedException {
        boolean isAddress = page.matches("(?i)https?://.*");
        String address = isAddress ? page : url == null ? "" : url;
        Source source = source(sourceId, address);
        Had had;
        if (isAddress) {
            switch (PageTrial.fetch(settings.crawler(), page, source == null ? DELAY : source.delay())) {
                case Missing missing -> {
                    terminal.err().println("取不到网页 · the page cannot be had: " + missing.reason());
                    return 1;
                }
                case Had fetched -> had = fetched;
            }
        } else {
            Instant now = settings.clock().instant();
            had = new Had(HtmlPage.parse(address, PageFiles.read(file(page)), null), null, now);
        }
        PageReport report = PageReport.of(
                had.page(),
                had.contentType(),
                source,
                new Extractor().explain(had.page(), PageExtractor.context(source, had.fetched())));
        if (json) {
            terminal.out().println(Json.write(report));
        } else {
            new PageReportPrinter(terminal).print(report);
        }
        return report.rejected() == null ? 0 : 1;
    }

    private @Nullable Source source(@Nullable String id, String address) {
        if (id == null) {
            return new PageExtractor(data, settings.clock()).source(address).orElse(null);
        }
        try {
            return SourceCatalog.load(Workspace.sourcesFolder(data))
                    .find(new SourceId(id))
                    .orElseThrow(() -> ApiError.parameter("--source", id, "there is no source \"" + id + "\""));
        } catch (IllegalArgumentException e) {
            throw ApiError.parameter("--source", id, String.valueOf(e.getMessage()));
        }
    }

    private static Path file(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw ApiError.parameter("URL|FILE", name, "name an http or https address, or the file of a saved page");
    }
}
