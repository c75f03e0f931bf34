package org.shangwen.crawler.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.shangwen.crawler.discover.FeedTexts;
import org.shangwen.crawler.extract.FeedText;
import org.shangwen.crawler.fetch.FetchRequest;
import org.shangwen.crawler.fetch.HttpReply;
import org.shangwen.crawler.fetch.ReplyRecorder;
import org.shangwen.crawler.url.WebAddress;

/**
 * Writes every answer to WARC 1.1 files, one gzip member a record: response and request, and as metadata what a feed said
 * of the page, if one did. A file begins with the
 * first answer after opening and is never written again afterwards; another begins each day (UTC) and when one is full.
 * Names sort in the order of writing: {@code shangwen-20261128T042700.123Z-00001.warc.gz}. Safe to share.
 */
public final class WarcArchive implements ReplyRecorder, AutoCloseable {

    /** The header fields that say for which source a page was fetched, as what, and by which address. */
    static final String SOURCE_FIELD = "Shangwen-Source";

    static final String KIND_FIELD = "Shangwen-Kind";

    static final String ASKED_FIELD = "Shangwen-Asked-URI";

    /** How large a file grows unless told otherwise, in bytes. */
    public static final long FILE_SIZE = 1L << 30;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final long fileSize;
    private final String software;
    private final InstantSource clock;
    private int files;
    private @Nullable Open open;

    private record Open(FileChannel channel, WarcWriter writer, LocalDate day) {}

    /**
     * @param folder where the files are; made with the first answer
     * @param fileSize the size from which on another file is begun, in bytes
     * @param software who writes, as noted in each file
     */
    public WarcArchive(Path folder, long fileSize, String software, InstantSource clock) {
        this.folder = folder;
        this.fileSize = fileSize;
        this.software = software;
        this.clock = clock;
    }

    /**
     * Writes an answer. An answer that says "not modified" holds no page and is not written.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public synchronized void record(FetchRequest request, HttpReply reply) {
        if (reply.status() == 304) {
            return;
        }
        try {
            Open file = current();
            URI responseId = URI.create("urn:uuid:" + UUID.randomUUID());
            file.writer().write(response(request, reply, responseId));
            file.writer().write(request(reply, responseId));
            FeedText feed = request.feed();
            if (feed != null && reply.status() >= 200 && reply.status() <= 299) {
                file.writer().write(metadata(request, feed, reply, responseId));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static WarcResponse response(FetchRequest request, HttpReply reply, URI id) throws IOException {
        HttpResponse.Builder http = new HttpResponse.Builder(reply.status(), reply.reason());
        for (HttpReply.Header header : reply.headers()) {
            // The body is written as it came, but without transfer coding, and its length is its own.
            if (!header.name().equalsIgnoreCase("Transfer-Encoding")
                    && !header.name().equalsIgnoreCase("Content-Length")) {
                http.addHeader(header.name(), header.value());
            }
        }
        http.body(null, reply.wire());
        WarcResponse.Builder record = new WarcResponse.Builder(URI.create(reply.url()))
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(reply.at())
                .addHeader(SOURCE_FIELD, request.source())
                .addHeader(KIND_FIELD, request.kind())
                .addHeader(ASKED_FIELD, WebAddress.parse(request.url()).toString())
                .body(MediaType.HTTP_RESPONSE, http.build());
        reply.server().ifPresent(record::ipAddress);
        return record.build();
    }

    private static WarcRequest request(HttpReply reply, URI responseId) throws IOException {
        HttpRequest.Builder http = new HttpRequest.Builder("GET", URI.create(reply.url()));
        for (HttpReply.Header header : reply.request()) {
            http.setHeader(header.name(), header.value());
        }
        return new WarcRequest.Builder(URI.create(reply.url()))
                .version(MessageVersion.WARC_1_1)
                .date(reply.at())
                .concurrentTo(responseId)
                .body(MediaType.HTTP_REQUEST, http.build())
                .build();
    }

    /** What a feed says of the page: replay needs it as much as the page. */
    private static WarcMetadata metadata(FetchRequest request, FeedText feed, HttpReply reply, URI responseId) {
        return new WarcMetadata.Builder()
                .targetURI(reply.url())
                .version(MessageVersion.WARC_1_1)
                .date(reply.at())
                .concurrentTo(responseId)
                .addHeader(SOURCE_FIELD, request.source())
                .addHeader(KIND_FIELD, request.kind())
                .addHeader(ASKED_FIELD, WebAddress.parse(request.url()).toString())
                .body(MediaType.JSON, FeedTexts.write(feed).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private Open current() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Open file = open;
        if (file != null && (!file.day().equals(today) || file.channel().position() >= fileSize)) {
            shut(file);
            file = null;
        }
        if (file == null) {
            file = begin(today);
            open = file;
        }
        return file;
    }

    private Open begin(LocalDate today) throws IOException {
        Files.createDirectories(folder);
        Path file;
        do {
            // Two programs, or one twice within a millisecond, may have begun a file of this name.
            file = folder.resolve(
                    String.format(Locale.ROOT, "shangwen-%s-%05d.warc.gz", STAMP.format(clock.instant()), ++files));
        } while (Files.exists(file));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
        writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(clock.instant())
                .filename(file.getFileName().toString())
                .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.1")))
                .build());
        return new Open(channel, writer, today);
    }

    /**
     * Makes everything written so far durable.
     *
     * @throws UncheckedIOException if that fails
     */
    public synchronized void sync() {
        try {
            if (open != null) {
                open.channel().force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be made durable", e);
        }
    }

    private static void shut(Open file) throws IOException {
        file.channel().force(true);
        file.writer().close();
    }

    @Override
    public synchronized void close() {
        try {
            if (open != null) {
                shut(open);
                open = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be closed", e);
        }
    }
}
