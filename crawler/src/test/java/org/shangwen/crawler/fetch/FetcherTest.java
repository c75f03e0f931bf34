package org.shangwen.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shangwen.crawler.fetch.FetchOutcome.Cause;
import org.shangwen.crawler.fetch.FetchOutcome.Failed;
import org.shangwen.crawler.fetch.FetchOutcome.Fetched;
import org.shangwen.crawler.fetch.FetchOutcome.NotModified;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByGuard;
import org.shangwen.crawler.fetch.FetchOutcome.RefusedByRobots;
import org.shangwen.crawler.frontier.HostSlots;

class FetcherTest {

    private static final int MAX_BYTES = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");
    private static final FetchLimits LIMITS = new FetchLimits(
            MAX_BYTES,
            MAX_BYTES,
            MAX_BYTES,
            Duration.ofMillis(1500),
            Duration.ofSeconds(1),
            Duration.ofMillis(800),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            10,
            8192,
            100);

    private final HostileServer server = new HostileServer();
    private final List<HttpReply> recorded = new CopyOnWriteArrayList<>();
    private final HostSlots slots = new HostSlots(System::nanoTime);
    private final Fetcher fetcher = fetcher(InetAddress::getAllByName, "127.0.0.1/32");

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    private Fetcher fetcher(NameLookup lookup, String... privateNetworks) {
        return new Fetcher(
                "Shangwen/0.1 (+https://shangwen.example/crawler)",
                new AddressGuard(List.of(privateNetworks)),
                LIMITS,
                slots,
                (request, reply) -> recorded.add(reply),
                InstantSource.fixed(NOW),
                lookup);
    }

    private static FetchRequest request(String url, @Nullable String etag, Duration delay) {
        return new FetchRequest("press", "article", url, etag, null, MAX_BYTES, delay);
    }

    private FetchOutcome fetch(String path) throws InterruptedException {
        return fetcher.fetch(request(server.url(path), null, Duration.ZERO));
    }

    private void assertFailed(FetchOutcome outcome, Cause cause) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.cause()).as(failed.detail()).isEqualTo(cause));
    }

    @Test
    void page_isFetchedRecordedAndNamesTheCrawler() throws Exception {
        server.page("/a", "<p>字节跳动</p>");
        FetchOutcome outcome = fetch("/a");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(new String(fetched.reply().body(), StandardCharsets.UTF_8))
                                .isEqualTo("<p>字节跳动</p>"));
        assertThat(recorded).hasSize(1);
        assertThat(server.asked().getLast().headers())
                .contains("User-Agent: Shangwen/0.1 (+https://shangwen.example/crawler)");
    }

    @Test
    void page_withKnownValidators_isAskedForConditionally() throws Exception {
        server.status("/a", "304 Not Modified", "");
        FetchOutcome outcome = fetcher.fetch(request(server.url("/a"), "\"v1\"", Duration.ZERO));
        assertThat(outcome).isInstanceOf(NotModified.class);
        assertThat(server.asked().getLast().headers()).contains("If-None-Match: \"v1\"");
    }

    @Test
    void redirect_isFollowedAndEveryHopRecorded() throws Exception {
        server.redirect("/a", "/b?字=节").page("/b?%E5%AD%97=%E8%8A%82", "b");
        server.on("/a", out -> {
            out.write("HTTP/1.1 302 Found\r\nLocation: /b?字=节\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
        FetchOutcome outcome = fetch("/a");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(fetched.reply().url()).isEqualTo(server.url("/b?%E5%AD%97=%E8%8A%82")));
        assertThat(recorded).extracting(HttpReply::status).containsExactly(302, 200);
    }

    @Test
    void redirectLoop_isNamed() throws Exception {
        server.redirect("/a", "/b").redirect("/b", "/a");
        FetchOutcome outcome = fetch("/a");
        assertFailed(outcome, Cause.REDIRECT_LOOP);
        assertThat(((Failed) outcome).detail()).contains("/a");
        assertThat(((Failed) outcome).name()).isEqualTo("redirect_loop");
    }

    @Test
    void redirects_withoutEnd_stopAfterTen() throws Exception {
        for (int i = 0; i < 50; i++) {
            server.redirect("/" + i, "/" + (i + 1));
        }
        assertFailed(fetch("/0"), Cause.REDIRECTS);
        assertThat(server.paths()).contains("/10").doesNotContain("/11");
    }

    @Test
    void redirect_toAnAddressInside_isRefused() throws Exception {
        server.redirect("/a", "http://127.0.0.2:" + server.port() + "/secret")
                .redirect("/b", "http://[::1]/")
                .redirect("/c", "file:///etc/passwd");
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        RefusedByGuard.class,
                        refused -> assertThat(refused.reason()).contains("127.0.0.2"));
        assertThat(fetch("/b")).isInstanceOf(RefusedByGuard.class);
        assertThat(fetch("/c")).isInstanceOf(RefusedByGuard.class);
        assertThat(server.paths()).doesNotContain("/secret");
    }

    @Test
    void name_thatResolvesInside_isRefusedBeforeConnecting() throws Exception {
        InetAddress inside = InetAddress.getByAddress("news.example", new byte[] {127, 0, 0, 1});
        InetAddress outside = InetAddress.getByAddress("news.example", new byte[] {8, 8, 8, 8});
        try (Fetcher strict = fetcher(host -> new InetAddress[] {outside, inside})) {
            FetchOutcome outcome =
                    strict.fetch(request("http://news.example:" + server.port() + "/a", null, Duration.ZERO));
            assertThat(outcome).isInstanceOf(RefusedByGuard.class);
        }
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void name_thatChangesItsAddress_isConnectedWhereItWasJudged() throws Exception {
        server.page("/a", "a");
        byte[] loopback = {127, 0, 0, 1};
        List<String> asked = new CopyOnWriteArrayList<>();
        try (Fetcher named = fetcher(
                host -> {
                    asked.add(host);
                    return new InetAddress[] {InetAddress.getByAddress(host, loopback)};
                },
                "127.0.0.1/32")) {
            FetchOutcome outcome =
                    named.fetch(request("http://news.example:" + server.port() + "/a", null, Duration.ZERO));
            assertThat(outcome).isInstanceOf(Fetched.class);
        }
        assertThat(asked).containsOnly("news.example");
        assertThat(server.asked().getLast().headers()).contains("Host: news.example:" + server.port());
    }

    @Test
    void name_thatDoesNotResolve_fails() throws Exception {
        FetchOutcome outcome = fetcher.fetch(request("http://nowhere.invalid/a", null, Duration.ZERO));
        assertFailed(outcome, Cause.DNS);
    }

    @Test
    void body_withoutEnd_isGivenUp() throws Exception {
        server.on("/a", out -> {
            HostileServer.raw(out, "HTTP/1.1 200 OK\r\n\r\n");
            endless(out, "<p>more</p>".repeat(1000));
        });
        assertFailed(fetch("/a"), Cause.TOO_LARGE);
    }

    @Test
    void body_announcedTooLarge_isNotRead() throws Exception {
        server.on("/a", out -> HostileServer.raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"));
        assertFailed(fetch("/a"), Cause.TOO_LARGE);
    }

    @Test
    void body_thatDrips_isGivenUpInTime() throws Exception {
        server.on("/a", out -> {
            HostileServer.raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            for (int i = 0; i < 1000; i++) {
                HostileServer.raw(out, "x");
                pause();
            }
        });
        long began = System.nanoTime();
        assertFailed(fetch("/a"), Cause.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    /** Slowness is what this route is for. */
    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    @Test
    void body_shorterThanAnnounced_isCutShort() throws Exception {
        server.on("/a", out -> HostileServer.raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>half"));
        assertFailed(fetch("/a"), Cause.CUT_SHORT);
        assertThat(recorded).isEmpty();
    }

    @Test
    void gzip_isUndone_andABombIsNot() throws Exception {
        byte[] good = gzip("好".getBytes(StandardCharsets.UTF_8), 1000);
        byte[] bomb = gzip(new byte[100_000], 500);
        server.on("/good", out -> compressed(out, "gzip", good)).on("/bomb", out -> compressed(out, "gzip", bomb));
        assertThat(fetch("/good")).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.reply().body()).hasSize(3000);
            assertThat(fetched.reply().wire()).isEqualTo(good);
        });
        assertThat(bomb.length).isLessThan(MAX_BYTES);
        assertFailed(fetch("/bomb"), Cause.TOO_LARGE);
    }

    @Test
    void coding_brokenOrUnknown_fails() throws Exception {
        byte[] cut = java.util.Arrays.copyOf(gzip(new byte[5000], 5), 40);
        server.on("/cut", out -> compressed(out, "gzip", cut)).on("/odd", out -> compressed(out, "zigzag", cut));
        assertFailed(fetch("/cut"), Cause.ENCODING);
        assertFailed(fetch("/odd"), Cause.ENCODING);
    }

    @Test
    void head_withoutEnd_isGivenUp() throws Exception {
        server.on("/a", out -> {
            HostileServer.raw(out, "HTTP/1.1 200 OK\r\n");
            endless(out, "X-More: and more\r\n");
        });
        server.on("/b", out -> HostileServer.raw(out, "HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"));
        assertFailed(fetch("/a"), Cause.PROTOCOL);
        assertFailed(fetch("/b"), Cause.PROTOCOL);
    }

    @Test
    void statuses_areToldApart() throws Exception {
        server.status("/404", "404 Not Found", "")
                .status("/500", "500 Internal Server Error", "")
                .on("/silent", out -> {});
        assertThat(fetch("/404"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.name()).isEqualTo("http_404"));
        assertThat(fetch("/500"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.name()).isEqualTo("http_500"));
        assertFailed(fetch("/silent"), Cause.CUT_SHORT);
        assertThat(recorded).extracting(HttpReply::status).containsExactly(404, 500);
    }

    @Test
    void tooManyRequests_letsTheHostRestAsLongAsItAsks() throws Exception {
        server.status("/429", "429 Too Many Requests", "Retry-After: 120\r\n");
        assertThat(fetch("/429"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
        assertThat(Duration.ofNanos(slots.rest("127.0.0.1:" + server.port())))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
    }

    @Test
    void requests_toOneHost_keepItsDelay() throws Exception {
        Duration delay = Duration.ofMillis(120);
        server.page("/1", "1").redirect("/2", "/3").page("/3", "3");
        fetcher.fetch(request(server.url("/1"), null, delay));
        fetcher.fetch(request(server.url("/2"), null, delay));
        List<HostileServer.Asked> asked = server.asked();
        assertThat(asked).extracting(HostileServer.Asked::path).containsExactly("/robots.txt", "/1", "/2", "/3");
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.ofNanos(asked.get(i).nanos() - asked.get(i - 1).nanos()))
                    .isGreaterThanOrEqualTo(delay);
        }
    }

    @Test
    void robots_disallowedPath_isRefusedAndNotAskedFor() throws Exception {
        server.on(
                "/robots.txt",
                out -> HostileServer.text(
                        out,
                        "200 OK",
                        "Content-Type: text/plain\r\n",
                        "User-agent: *\nDisallow: /\n\nUser-agent: shangwen\nDisallow: /private/\nCrawl-delay: 0\n"));
        server.page("/a", "a").page("/private/b", "b").redirect("/c", "/private/b");
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(fetch("/private/b")).isInstanceOf(RefusedByRobots.class);
        assertThat(fetch("/c")).isInstanceOf(RefusedByRobots.class);
        assertThat(server.paths()).containsOnlyOnce("/robots.txt").doesNotContain("/private/b");
    }

    @Test
    void robots_serverError_closesTheSite() throws Exception {
        server.status("/robots.txt", "503 Service Unavailable", "").page("/a", "a");
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        RefusedByRobots.class,
                        refused -> assertThat(refused.reason()).contains("503"));
        assertThat(server.paths()).doesNotContain("/a");
    }

    @Test
    void robots_inACircleOrAsHtml_opensTheSite() throws Exception {
        server.redirect("/robots.txt", "/robots.txt").page("/a", "a");
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(server.paths().stream().filter("/robots.txt"::equals)).hasSize(6);
    }

    @Test
    void robots_withoutEnd_isReadAsFarAsItCounts() throws Exception {
        server.on("/robots.txt", out -> {
                    HostileServer.raw(out, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n");
                    endless(out, "# more\n".repeat(1000));
                })
                .page("/a", "a");
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(fetch("/private")).isInstanceOf(RefusedByRobots.class);
    }

    private static void endless(OutputStream out, String text) throws IOException {
        while (true) {
            HostileServer.raw(out, text);
        }
    }

    private static void compressed(OutputStream out, String coding, byte[] body) throws IOException {
        HostileServer.raw(
                out,
                "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        out.write(body);
        out.flush();
    }

    private static byte[] gzip(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                gzip.write(piece);
            }
        }
        return bytes.toByteArray();
    }
}
