package org.shangwen.crawler.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.shangwen.crawler.TestClock;
import org.shangwen.crawler.extract.FeedText;
import org.shangwen.crawler.fetch.FetchRequest;
import org.shangwen.crawler.fetch.HttpReply;
import org.shangwen.crawler.fetch.HttpReply.Header;

class WarcArchiveTest {

    private static final Instant START = Instant.parse("2026-11-28T04:00:00.125Z");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(START);
    private final List<String> notes = new ArrayList<>();

    private WarcArchive open(long fileSize) {
        return new WarcArchive(folder, fileSize, "Shangwen/test", clock);
    }

    private static FetchRequest request(String source, String kind, String url) {
        return new FetchRequest(source, kind, url, null, null, 1000, Duration.ZERO);
    }

    private HttpReply reply(String url, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new HttpReply(
                url,
                clock.instant(),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                List.of(new Header("User-Agent", "Shangwen/test"), new Header("Host", "press.example")),
                status,
                "OK",
                List.of(
                        new Header("Content-Type", "text/html; charset=utf-8"),
                        new Header("Transfer-Encoding", "chunked"),
                        new Header("X-Twice", "1"),
                        new Header("X-Twice", "2")),
                bytes,
                bytes);
    }

    private void write(WarcArchive archive, String url, int status, String body) throws IOException {
        archive.record(request("press", "article", url), reply(url, status, body));
    }

    private List<String> bodies(String source) {
        List<String> bodies = new ArrayList<>();
        new WarcReading(folder, source, 1000)
                .forEach(page -> bodies.add(new String(page.body(), StandardCharsets.UTF_8)), notes::add);
        return bodies;
    }

    @Test
    void partsAndWhatFeedsSay_areFoundWithTheArticle() throws IOException {
        String first = "https://press.example/1";
        String second = "https://press.example/1_2";
        FeedText said = new FeedText("一", null, null, "<p>正文</p>", List.of());
        try (WarcArchive archive = open(WarcArchive.FILE_SIZE)) {
            write(archive, second, 200, "as an article of its own, once");
            archive.record(
                    new FetchRequest("press", "article", first, null, null, 1000, Duration.ZERO, said),
                    reply(first, 200, "first"));
            clock.pass(Duration.ofSeconds(1));
            archive.record(request("press", "part", second), reply(second, 200, "second"));
        }
        WarcReading reading = new WarcReading(folder, null, 1000);
        List<String> read = new ArrayList<>();
        reading.forEach(
                page -> {
                    assertThat(page.feed()).isEqualTo(said);
                    read.add(new String(page.body(), StandardCharsets.UTF_8));
                    read.add(new String(reading.part(page, second).orElseThrow().body(), StandardCharsets.UTF_8));
                    assertThat(reading.part(page, second + "_3")).isEmpty();
                },
                notes::add);
        assertThat(read).containsExactly("first", "second");
        assertThat(notes).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void record_writesRequestAndResponseAsWarc11() throws IOException {
        try (WarcArchive archive = open(WarcArchive.FILE_SIZE)) {
            write(archive, "https://press.example/1?a=%E5%AD%97", 200, "字节");
        }
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("shangwen-20261128T040000.125Z-00001.warc.gz");
        try (WarcReader reader = new WarcReader(files().getFirst())) {
            List<String> types = new ArrayList<>();
            for (WarcRecord record : reader) {
                types.add(record.type());
                assertThat(record.version()).isEqualTo(MessageVersion.WARC_1_1);
                assertThat(record.date()).isEqualTo(START);
                if (record instanceof WarcResponse response) {
                    assertThat(response.target()).isEqualTo("https://press.example/1?a=%E5%AD%97");
                    assertThat(response.ipAddress()).isPresent();
                    assertThat(response.http().headers().all("X-Twice")).containsExactly("1", "2");
                    assertThat(response.http().headers().first("Transfer-Encoding"))
                            .isEmpty();
                    assertThat(response.http().headers().first("Content-Length"))
                            .contains("6");
                }
                if (record instanceof WarcRequest request) {
                    assertThat(request.http().target()).isEqualTo("/1?a=%E5%AD%97");
                    assertThat(request.http().headers().first("User-Agent")).contains("Shangwen/test");
                    assertThat(request.concurrentTo()).hasSize(1);
                }
            }
            assertThat(types).containsExactly("warcinfo", "response", "request");
        }
    }

    @Test
    void reading_givesTheNewestPageOfEachAddressInTheOrderOfWriting() throws IOException {
        try (WarcArchive archive = open(WarcArchive.FILE_SIZE)) {
            write(archive, "https://press.example/1", 200, "old");
            write(archive, "https://press.example/2", 200, "two");
            clock.pass(Duration.ofHours(1));
            write(archive, "http://press.example/1?utm_source=x", 200, "new");
            write(archive, "https://press.example/2", 500, "sorry");
            archive.record(
                    request("press", "feed", "https://press.example/f"), reply("https://press.example/f", 200, "f"));
            archive.record(request("other", "article", "https://o.example/1"), reply("https://o.example/1", 200, "o"));
        }
        assertThat(bodies("press")).containsExactly("two", "new");
        assertThat(bodies("other")).containsExactly("o");
        assertThat(notes).isEmpty();
    }

    @Test
    void files_beginAnewWhenFullAndEachDayAndAfterOpening() throws IOException {
        try (WarcArchive archive = open(1)) {
            write(archive, "https://press.example/1", 200, "1");
            write(archive, "https://press.example/2", 200, "2");
        }
        try (WarcArchive archive = open(WarcArchive.FILE_SIZE)) {
            write(archive, "https://press.example/3", 200, "3");
            clock.pass(Duration.ofHours(20));
            write(archive, "https://press.example/4", 200, "4");
        }
        assertThat(files()).hasSize(4);
        assertThat(bodies("press")).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void reading_fileCutAtAnyByte_givesWhatIsWholeAndSaysSo() throws IOException {
        try (WarcArchive archive = open(WarcArchive.FILE_SIZE)) {
            write(archive, "https://press.example/1", 200, "one");
            write(archive, "https://press.example/2", 200, "two");
        }
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length = whole.length - 1; length >= 0; length -= 7) {
            Files.write(file, whole);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            List<String> bodies = bodies("press");
            assertThat(List.of("one", "two").subList(0, bodies.size()))
                    .as("cut to %d", length)
                    .isEqualTo(bodies);
        }
        assertThat(notes)
                .allSatisfy(note -> assertThat(note).contains(file.getFileName().toString()));
        assertThat(notes.size()).isGreaterThan(whole.length / 20);
    }

    @Test
    void reading_folderThatIsNotThere_isEmpty() {
        assertThat(bodies("press")).isEmpty();
    }
}
