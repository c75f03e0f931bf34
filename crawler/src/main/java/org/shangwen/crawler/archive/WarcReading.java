package org.shangwen.crawler.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.shangwen.crawler.discover.FeedTexts;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.extract.FeedText;
import org.shangwen.crawler.fetch.ContentDecoder;
import org.shangwen.crawler.url.UrlIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads articles back from the archive: of each address of a source the newest page only, in the order of writing. Files
 * are read twice, first for their heads alone, so that memory holds one page and an index of the addresses. A file that
 * is damaged or cut is read up to there, and a word is said. For use by one thread.
 */
public final class WarcReading {

    private static final Logger LOG = LoggerFactory.getLogger(WarcReading.class);
    private static final String ARTICLE = PageKind.ARTICLE.key();
    private static final String PART = PageKind.PART.key();

    private final Path folder;
    private final @Nullable String source;
    private final int maxBytes;

    /**
     * @param folder where the files are
     * @param source whose pages, or null for all
     * @param maxBytes the largest page, decompressed; larger ones are left out
     */
    public WarcReading(Path folder, @Nullable String source, int maxBytes) {
        this.folder = folder;
        this.source = source;
        this.maxBytes = maxBytes;
    }

    /** Where the newest page of an address is: the file, and the record's place in it. */
    private record Place(Path file, long position, Instant date, String kind) {}

    private final Map<String, Place> pages = new HashMap<>();
    private final Map<String, Place> feedTexts = new HashMap<>();

    /**
     * Reads the pages of articles. Pages that are a further part of another's article are left out.
     *
     * @param taker is handed each page; while it has it, it may ask for the {@linkplain #part parts}
     * @param notes told what could not be read
     * @throws UncheckedIOException if the folder cannot be read
     */
    public void forEach(Consumer<ArchivedPage> taker, Consumer<String> notes) {
        List<Path> files = files();
        files.forEach(file -> read(file, (record, position) -> remember(file, record, position), notes));
        Consumer<String> saidBefore = note -> {};
        for (Path file : files) {
            read(
                    file,
                    (record, position) -> {
                        Place place = pages.get(key(record));
                        if (record instanceof WarcResponse response
                                && place != null
                                && place.kind().equals(ARTICLE)
                                && place.file().equals(file)
                                && place.position() == position) {
                            page(response)
                                    .ifPresentOrElse(taker, () -> notes.accept("unreadable page " + response.target()));
                        }
                    },
                    saidBefore);
        }
    }

    private void remember(Path file, WarcCaptureRecord record, long position) {
        Place place = new Place(
                file,
                position,
                record.date(),
                record.headers().first(WarcArchive.KIND_FIELD).orElse(""));
        (record instanceof WarcMetadata ? feedTexts : pages)
                .merge(key(record), place, (old, now) -> now.date().isBefore(old.date()) ? old : now);
    }

    /**
     * A further part of an article.
     *
     * @param of the page that names it
     * @param url its address
     */
    public Optional<ArchivedPage> part(ArchivedPage of, String url) {
        Place place = pages.get(of.source() + " " + UrlIdentity.normalise(url));
        return place == null
                ? Optional.empty()
                : at(place, record -> record instanceof WarcResponse response ? page(response) : Optional.empty());
    }

    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> of(WarcRecord record) throws IOException;
    }

    /** Reads one record; what cannot be read any more is as good as absent. */
    private static <T> Optional<T> at(Place place, Reading<T> reading) {
        try (FileChannel channel = FileChannel.open(place.file())) {
            channel.position(place.position());
            try (WarcReader reader = new WarcReader(channel)) {
                Optional<WarcRecord> record = next(reader);
                return record.isPresent() ? reading.of(record.get()) : Optional.empty();
            }
        } catch (IOException e) {
            LOG.warn("record_unreadable file={} position={}", place.file(), place.position(), e);
            return Optional.empty();
        }
    }

    private @Nullable FeedText feed(WarcResponse response) {
        Place place = feedTexts.get(key(response));
        return place == null
                ? null
                : at(
                                place,
                                record -> Optional.of(FeedTexts.read(
                                        new String(record.body().stream().readAllBytes(), StandardCharsets.UTF_8))))
                        .orElse(null);
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(WarcCaptureRecord record, long position) throws IOException;
    }

    private void read(Path file, Visitor visitor, Consumer<String> notes) {
        long position = 0;
        try (WarcReader reader = new WarcReader(file)) {
            Optional<WarcRecord> record = next(reader);
            while (record.isPresent()) {
                position = reader.position();
                if (record.get() instanceof WarcCaptureRecord capture && wanted(capture)) {
                    visitor.visit(capture, position);
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

    /** Whether it is a page, or what a feed says of one; redirects and errors are in the archive too. */
    private boolean wanted(WarcCaptureRecord record) throws IOException {
        String kind = record.headers().first(WarcArchive.KIND_FIELD).orElse("");
        String from = sourceOf(record);
        return (kind.equals(ARTICLE) || kind.equals(PART))
                && !from.isEmpty()
                && (source == null || source.equals(from))
                && (record instanceof WarcMetadata || (record instanceof WarcResponse response && isPage(response)));
    }

    private static boolean isPage(WarcResponse response) throws IOException {
        return response.http().status() >= 200 && response.http().status() <= 299;
    }

    private static String sourceOf(WarcCaptureRecord record) {
        return record.headers().first(WarcArchive.SOURCE_FIELD).orElse("");
    }

    private static String asked(WarcCaptureRecord record) {
        return record.headers().first(WarcArchive.ASKED_FIELD).orElse(record.target());
    }

    private static String key(WarcCaptureRecord record) {
        return sourceOf(record) + " " + UrlIdentity.normalise(asked(record));
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
                body,
                feed(record)));
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
