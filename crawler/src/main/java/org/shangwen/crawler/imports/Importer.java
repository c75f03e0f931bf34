package org.shangwen.crawler.imports;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.crawler.source.Source;

/**
 * Imports articles from files.
 *
 * <p>An article is told apart by its address, or else by its source, title and date. Of several records of one article
 * in the files of one import the last one counts, and a page yields to a record, so that a second import of the same
 * files changes nothing.
 */
public final class Importer {

    private final ArticleSink sink;
    private final List<Source> sources;
    private final InstantSource clock;

    /**
     * @param sources the sources that articles may belong to, told by homepage and name; over the media that ship
     * @param clock the time
     */
    public Importer(ArticleSink sink, List<Source> sources, InstantSource clock) {
        this.sink = sink;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /**
     * Imports files, and folders recursively: {@code .md}, {@code .jsonl}, {@code .html}, each also {@code .gz}.
     * What cannot be read is reported and the rest goes on. Everything taken is durable when this returns.
     */
    public Report run(List<Path> paths, Progress progress) {
        return new ImportRun(sink, new Media(sources), clock.instant(), progress).run(new ImportFiles(paths));
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
     * @param counts articles by receipt: {@code new}, {@code updated}, {@code unchanged}; besides {@code duplicate},
     *     records that another one of this import replaces, and {@code failed}, as many as could not be read
     * @param failures what could not be read; of very many the first
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
