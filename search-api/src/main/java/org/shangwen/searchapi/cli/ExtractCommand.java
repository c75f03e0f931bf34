package org.shangwen.searchapi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        description = {
            "从网页文件中提取文章：标题、作者、时间、正文……",
            "Extract the article from a saved page; with --jsonl from many, lines {\"id\",\"url\",\"file\"} in."
        })
final class ExtractCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;

    @Option(names = "--url", paramLabel = "U", description = "网页地址 · The address of the page.")
    private @Nullable String url;

    @Option(names = "--jsonl", description = "逐行读写 JSON · JSON Lines on standard input and output.")
    private boolean jsonl;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "网页文件，可为 .gz · The page, possibly gzipped.")
    private @Nullable Path file;

    ExtractCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PageExtractor extractor =
                new PageExtractor(common.data(), common.settings().clock());
        if (jsonl) {
            return new JsonLines(terminal).run((id, line) -> {
                String page = JsonLines.text(line, "file", null);
                return ExtractedFields.of(
                        id, extractor.extract(JsonLines.text(line, "url", ""), PageFiles.read(Path.of(page))));
            });
        }
        if (file == null) {
            throw ApiError.parameter("FILE", null, "name the file of a page, or use --jsonl");
        }
        ExtractedFields fields =
                ExtractedFields.of(null, extractor.extract(url == null ? "" : url, PageFiles.read(file)));
        terminal.out().println(Json.write(fields));
        if (fields.rejected() != null) {
            terminal.err().println("不是文章 · no article: " + fields.rejected());
            return 1;
        }
        return 0;
    }
}
