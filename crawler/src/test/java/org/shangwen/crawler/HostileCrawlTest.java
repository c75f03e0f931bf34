package org.shangwen.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.fetch.HostileServer;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.model.SourceId;

/** A run over a site on which most pages are broken, each in a way of its own. */
class HostileCrawlTest {

    private static final SourceId SITE = new SourceId("hostile");

    private static final String TEXT = "商户说，平台今年改了三次结算的规则，每次都要重新算一遍成本。".repeat(4);

    @TempDir
    Path data;

    private final HostileServer server = new HostileServer();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-28T04:00:00Z"));
    private final MemorySink sink = new MemorySink();

    @AfterEach
    void close() {
        server.close();
    }

    private static String article(int number) {
        String paragraphs = IntStream.range(0, 5)
                .mapToObj(i -> "<p>第" + number + "篇第" + i + "段。" + TEXT + "</p>")
                .collect(Collectors.joining());
        return "<html><head><title>好文章之" + number + "</title></head><body><h1>好文章之" + number + "</h1><article>"
                + paragraphs + "</article></body></html>";
    }

    private void list(String... paths) {
        String links = List.of(paths).stream()
                .map(path -> "<li><a href='" + path + "'>篇目 " + path + "</a></li>")
                .collect(Collectors.joining());
        server.page("/list", "<ul>" + links + "</ul>");
    }

    private CrawlRun crawl() throws IOException {
        String pack = """
                id: hostile
                name: 险站
                homepage: BASE/
                zone: Asia/Shanghai
                discovery:
                  lists:
                    - url: BASE/list
                      links: li a
                articles:
                  - BASE/p/**
                schedule:
                  every: 1h
                delay: 0s
                maxPages: 100
                enabled: true
                """.replace("BASE", server.url(""));
        Files.createDirectories(data.resolve("sources"));
        Files.writeString(data.resolve("sources/hostile.yaml"), pack);
        CrawlerSettings settings = new CrawlerSettings(data, "Shangwen/0.1", List.of("127.0.0.1/32"), 4, clock);
        try (Crawler crawler = Crawler.open(settings, sink)) {
            assertThat(crawler.sources().problems()).isEmpty();
            return crawler.crawl(SITE, run -> {});
        }
    }

    @Test
    void crawl_pagesBrokenInManyWays_countsEachAndTakesTheGoodOnes() throws IOException {
        server.page("/p/good1", article(1))
                .redirect("/p/loop", "/p/loop2")
                .redirect("/p/loop2", "/p/loop")
                .redirect("/p/inside", "http://127.0.0.9/secret")
                .redirect("/p/home", "/")
                .page("/", "<p>首页</p>")
                .status("/p/500", "500 Internal Server Error", "")
                .on("/p/short", out -> HostileServer.raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nshort"))
                .on("/p/silent", out -> {})
                .on("/p/noise", out -> HostileServer.raw(out, "\0\1\2 this is no HTTP at all \r\n\r\n"))
                .on("/p/huge", out -> HostileServer.raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"))
                .on("/p/pdf", out -> HostileServer.text(out, "200 OK", "Content-Type: application/pdf\r\n", "%PDF-1.7"))
                .page("/p/deep", "<div>".repeat(50_000))
                .page("/p/good2", article(2));
        list(
                "/p/good1",
                "/p/loop",
                "/p/inside",
                "/p/home",
                "/p/404",
                "/p/500",
                "/p/short",
                "/p/silent",
                "/p/noise",
                "/p/huge",
                "/p/pdf",
                "/p/deep",
                "/p/good2",
                "/about",
                "javascript:void(0)");

        CrawlRun run = crawl();

        assertThat(run.state()).as(run.toString()).isEqualTo(State.DONE);
        assertThat(run.counts())
                .containsEntry("new", 2L)
                .containsEntry("discovered", 13L)
                .containsEntry("guard_refused", 1L)
                .containsEntry("rejected", 3L)
                .containsEntry("failed_redirect_loop", 1L)
                .containsEntry("failed_http_404", 1L)
                .containsEntry("failed_http_500", 1L)
                .containsEntry("failed_too_large", 1L)
                .containsEntry("failed_protocol", 1L)
                .containsEntry("failed_cut_short", 2L);
        assertThat(sink.articles()).extracting(article -> article.title()).containsExactlyInAnyOrder("好文章之1", "好文章之2");
        assertThat(server.paths()).doesNotContain("/about", "/secret");
    }

    @Test
    void crawl_serverThatAsksForALongRest_isLeftAloneAndVisitedLater() throws IOException {
        server.status("/p/busy", "429 Too Many Requests", "Retry-After: 7200\r\n")
                .page("/p/good1", article(1));
        list("/p/busy", "/p/good1");

        CrawlRun run = crawl();

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.counts()).containsEntry("failed_http_429", 1L).doesNotContainKey("new");
        assertThat(run.note()).contains("postponed");
        assertThat(server.paths()).doesNotContain("/p/good1");

        clock.pass(Duration.ofHours(3));
        server.page("/p/busy", article(2));
        assertThat(crawl().counts()).containsEntry("new", 2L);
    }

    @Test
    void crawl_listThatCannotBeHad_failsTheRunAndSaysWhy() throws IOException {
        server.status("/list", "500 Internal Server Error", "");
        CrawlRun run = crawl();
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.note()).contains("/list").contains("500");
    }
}
