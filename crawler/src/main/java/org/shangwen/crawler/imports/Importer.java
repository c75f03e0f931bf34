package org.shangwen.crawler.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shangwen.crawler.sink.ArticleSink;

/** Imports articles from files. */
public final class Importer {

    private final ArticleSink sink;

    public Importer(ArticleSink sink) {
        this.sink = sink;
    }

    /**
     * Imports files, and folders recursively: {@code .md}, {@code .jsonl}, {@code .html}, each also {@code .gz}.
     * What cannot be read is reported and the rest goes on. Everything taken is durable when this returns.
     */
    public Report run(List<Path> paths, Progress progress) {
        throw new UnsupportedOperationException("not built yet: " + sink);
    }

    /** Told as an import goes on. */
    public interface Progress {

        /**
         * Where the import stands.
         *
         * @param done bytes of input read so far
         * @param total bytes of input in all
         * @param articles articles taken so far
         */
        void at(long done, long total, long articles);
    }

    /**
     * What became of an import.
     *
     * @param counts articles by receipt: {@code new}, {@code updated}, {@code unchanged}
     * @param failures what could not be read
     */
    public record Report(Map<String, Long> counts, List<Failure> failures) {
        public Report {
            counts = Map.copyOf(counts);
            failures = List.copyOf(failures);
        }
    }

    /**
     * Something that could not be read.
     *
     * @param file the file
     * @param line the line in it, from 1, or 0 for the whole file
     * @param reason why not
     */
    public record Failure(Path file, long line, String reason) {}
}
