package org.shangwen.crawler.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shangwen.crawler.imports.Importer.Failure;

/** The files that paths mean: themselves, and those in folders, in the order of their names. */
final class ImportFiles {

    private final List<ImportFile> files = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    ImportFiles(List<Path> paths) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (!Files.isReadable(path)) {
                failures.add(new Failure(path, 0, Files.exists(path) ? "may not be read" : "no such file"));
            } else if (ImportFile.kind(path).isEmpty()) {
                failures.add(new Failure(
                        path, 0, "unknown kind of file: .md, .jsonl and .html are imported, each also .gz"));
            } else {
                add(path);
            }
        }
    }

    List<ImportFile> files() {
        return files;
    }

    List<Failure> failures() {
        return failures;
    }

    /** Within folders, hidden files and files of other kinds are left alone: notes lie beside data. */
    private void folder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                if (entry.getFileName().toString().startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    folder(entry);
                } else if (Files.isRegularFile(entry) && ImportFile.kind(entry).isPresent()) {
                    add(entry);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            failures.add(new Failure(folder, 0, "the folder cannot be read: " + e.getMessage()));
        }
    }

    private void add(Path path) {
        try {
            files.add(new ImportFile(path, ImportFile.kind(path).orElseThrow(), Files.size(path)));
        } catch (IOException e) {
            failures.add(new Failure(path, 0, "cannot be read: " + e.getMessage()));
        }
    }
}
