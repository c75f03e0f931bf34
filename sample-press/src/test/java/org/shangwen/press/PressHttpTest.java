package org.shangwen.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP side of the sites, and their life. */
@TestInstance(Lifecycle.PER_CLASS)
final class PressHttpTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final SamplePress press = SamplePress.start(() -> NOON);
    private final PressClient client = new PressClient();

    @AfterAll
    void close() {
        client.close();
        press.close();
    }

    /** One page of each kind. */
    Stream<URI> pages() {
        URI tideline = press.sites().get(0).base();
        URI quay = press.sites().get(1).base();
        URI lantern = press.sites().get(2).base();
        return Stream.of(
                tideline,
                tideline.resolve("feed/"),
                tideline.resolve("archives/douyin-shelf-vs-live.html"),
                quay.resolve("list/news_1.html"),
                quay.resolve("html/20250714/lengku-yuding.shtml"),
                lantern.resolve("article/doubao-vs-search"),
                lantern.resolve("sitemap.xml"),
                lantern.resolve("sitemap-recent.xml.gz"),
                lantern.resolve("robots.txt"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void get_withEitherValidator_isNotModified(URI url) {
        HttpResponse<byte[]> first = client.get(url);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(client.get(url).headers().firstValue("ETag")).contains(tag);
        for (HttpResponse<byte[]> again : List.of(
                client.get(url, "If-None-Match", tag),
                client.get(url, "If-None-Match", "\"other\", W/" + tag),
                client.get(url, "If-None-Match", "*"),
                client.get(url, "If-Modified-Since", modified),
                client.get(url, "If-None-Match", tag, "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"))) {
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void get_withOldValidator_isSentInFull(URI url) {
        String modified = client.get(url).headers().firstValue("Last-Modified").orElseThrow();
        for (HttpResponse<byte[]> again : List.of(
                client.get(url, "If-None-Match", "\"other\""),
                client.get(url, "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"),
                client.get(url, "If-Modified-Since", "yesterday"),
                client.get(url, "If-None-Match", "\"other\"", "If-Modified-Since", modified))) {
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isNotEmpty();
        }
    }

    @Test
    void get_acceptingGzip_isCompressedUnderATagOfItsOwn() throws IOException {
        URI url = press.articles().getFirst().url();
        HttpResponse<byte[]> plain = client.get(url);
        HttpResponse<byte[]> zipped = client.get(url, "Accept-Encoding", "br;q=1.0, gzip;q=0.8, *;q=0.1");
        String tag = zipped.headers().firstValue("ETag").orElseThrow();
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(zipped.body()).hasSizeLessThan(plain.body().length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
        assertThat(client.get(url, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br", "gzip;q=0.000"})
    void get_refusingGzip_isPlain(String accepted) {
        HttpResponse<byte[]> answer = client.get(press.articles().getFirst().url(), "Accept-Encoding", accepted);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void head_answersTheHeadersOfGetWithoutBody() {
        URI url = press.articles().getFirst().url();
        HttpResponse<byte[]> get = client.get(url);
        HttpResponse<byte[]> head =
                client.send(HttpRequest.newBuilder(url).HEAD().build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Last-Modified")) {
            assertThat(head.headers().firstValue(name))
                    .isEqualTo(get.headers().firstValue(name))
                    .isPresent();
        }
    }

    @Test
    void post_isNotAllowed() {
        URI url = press.articles().getFirst().url();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(url).POST(BodyPublishers.ofString("x")).build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void requests_afterVisits_tellSitePathStatusTimeAndBytes() {
        URI quay = press.sites().get(1).base();
        int before = press.requests().size();
        HttpResponse<byte[]> answer = client.get(quay.resolve("list/news_1.html?from=test"));
        client.get(quay.resolve("nothing"));
        List<SamplePress.Request> log = press.requests();
        assertThat(log.subList(before, log.size()))
                .extracting(SamplePress.Request::site, SamplePress.Request::path, SamplePress.Request::status)
                .containsExactly(tuple("quay", "/list/news_1.html?from=test", 200), tuple("quay", "/nothing", 404));
        assertThat(log.get(before).at()).isEqualTo(NOON);
        assertThat(log.get(before).bytes()).isEqualTo(answer.body().length);
    }

    @Test
    void accessLog_full_forgetsTheOldest() {
        AccessLog log = new AccessLog();
        for (int i = 0; i <= AccessLog.KEPT; i++) {
            log.add(new SamplePress.Request("quay", "/" + i, 200, NOON, 0));
        }
        assertThat(log.all()).hasSize(AccessLog.KEPT);
        assertThat(log.all().getFirst().path()).isEqualTo("/1");
    }

    @Test
    void start_onTakenPort_namesItAndLeavesNothingRunning() throws IOException {
        int free = freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> SamplePress.start(free, port))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + port);
        }
        try (SamplePress again = SamplePress.start(free)) {
            assertThat(again.sites().getFirst().base().getPort()).isEqualTo(free);
        }
    }

    @Test
    void start_onImpossiblePorts_isRefused() {
        assertThatThrownBy(() -> SamplePress.start(0, 70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70000");
        assertThatThrownBy(() -> SamplePress.start(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> SamplePress.start(0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 sites");
    }

    @Test
    void close_thenStartOnTheSamePorts_works() {
        SamplePress first = SamplePress.start();
        int[] ports =
                first.sites().stream().mapToInt(site -> site.base().getPort()).toArray();
        first.close();
        try (SamplePress second = SamplePress.start(ports)) {
            assertThat(second.sites())
                    .extracting(site -> site.base().getPort())
                    .containsExactly(ports[0], ports[1], ports[2]);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
