package org.shangwen.crawler.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.shangwen.crawler.fetch.ContentDecoder;
import org.shangwen.crawler.url.UrlIdentity;

/**
 * Reads pages back from the archive: of each address of a source the newest page only, in the order of writing. Files
 * are read twice, first for their heads alone, so that memory holds one page and an index of the addresses. A file that
 * is damaged or cut is read up to there, and a word is said.
 */
public final class WarcReading {

    private final Path folder;
    private final String kind;
    private final @Nullable String source;
    private final int maxBytes;

    /**
     * @param folder where the files are
     * @param kind what to read, such as {@code article}
     * @param source whose pages, or null for all
     * @param maxBytes the largest page, decompressed; larger ones are left out
     */
    public WarcReading(Path folder, String kind, @Nullable String source, int maxBytes) {
        this.folder = folder;
        this.kind = kind;
        this.source = source;
        this.maxBytes = maxBytes;
    }

    /** Where the newest page of an address is: the file's place in the list, and the record's place in the file. */
    private record Place(int file, long position, Instant date) {}

    /**
     * Reads the pages.
     *
     * @param notes told what could not be read
     * @throws UncheckedIOException if the folder cannot be read
     */
    public void forEach(Consumer<ArchivedPage> pages, Consumer<String> notes) {
        List<Path> files = files();
        Map<String, Place> newest = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            int file = i;
            read(
                    files.get(i),
                    (record, position) -> newest.merge(
                            key(record),
                            new Place(file, position, record.date()),
                            (old, now) -> now.date().isBefore(old.date()) ? old : now),
                    notes);
        }
        for (int i = 0; i < files.size(); i++) {
            int file = i;
            Consumer<String> saidBefore = note -> {};
            read(
                    files.get(i),
                    (record, position) -> {
                        Place place = newest.get(key(record));
                        if (place != null && place.file() == file && place.position() == position) {
                            page(record)
                                    .ifPresentOrElse(pages, () -> notes.accept("unreadable page " + record.target()));
                        }
                    },
                    saidBefore);
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(WarcResponse record, long position) throws IOException;
    }

    private void read(Path file, Visitor visitor, Consumer<String> notes) {
        long position = 0;
        try (WarcReader reader = new WarcReader(file)) {
            Optional<WarcRecord> record = next(reader);
            while (record.isPresent()) {
                position = reader.position();
                if (record.get() instanceof WarcResponse response && wanted(response)) {
                    visitor.visit(response, position);
                }
                record = next(reader);
            }
        } catch (IOException e) {
            notes.accept(file.getFileName() + " is damaged or cut after byte " + position + ", read up to there ("
                    + e.getMessage() + ")");
        }
    }

    private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
        try {
            return reader.next();
        } catch (IllegalArgumentException e) {
            throw new IOException("no WARC record: " + e.getMessage(), e);
        }
    }

    /** Whether it is a page asked for; redirects and errors are in the archive too. */
    private boolean wanted(WarcResponse response) throws IOException {
        return response.headers()
                        .first(WarcArchive.KIND_FIELD)
                        .filter(kind::equals)
                        .isPresent()
                && (source == null || source.equals(sourceOf(response)))
                && !sourceOf(response).isEmpty()
                && response.http().status() >= 200
                && response.http().status() <= 299;
    }

    private static String sourceOf(WarcResponse response) {
        return response.headers().first(WarcArchive.SOURCE_FIELD).orElse("");
    }

    private static String asked(WarcResponse response) {
        return response.headers().first(WarcArchive.ASKED_FIELD).orElse(response.target());
    }

    private static String key(WarcResponse response) {
        return sourceOf(response) + " " + UrlIdentity.normalise(asked(response));
    }

    private Optional<ArchivedPage> page(WarcResponse record) throws IOException {
        HttpResponse http = record.http();
        byte[] wire;
        try (InputStream in = http.body().stream()) {
            wire = in.readAllBytes();
        }
        List<String> codings = http.headers().all("Content-Encoding");
        String coding = codings.isEmpty() ? null : String.join(",", codings);
        byte[] body = ContentDecoder.decodeOrNull(wire, coding, maxBytes);
        if (body == null) {
            return Optional.empty();
        }
        String contentType = http.headers().first("Content-Type").orElse(null);
        return Optional.of(new ArchivedPage(
                sourceOf(record),
                record.headers().first(WarcArchive.KIND_FIELD).orElse(""),
                asked(record),
                record.target(),
                record.date(),
                contentType,
                body));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".+\\.warc(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be read", e);
        }
    }
}
