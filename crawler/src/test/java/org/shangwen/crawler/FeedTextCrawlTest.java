package org.shangwen.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.fetch.HostileServer;
import org.shangwen.crawler.frontier.PageStore;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.state.StateStore;
import org.shangwen.model.Article;
import org.shangwen.model.SourceId;

/** Articles whose pages show nothing without scripts, from a feed that gives them in full. */
class FeedTextCrawlTest {

    private static final SourceId SITE = new SourceId("feedy");
    private static final String FIRST = "码头的仓库上周换了新的分拣线，工人说，一个班次可以少走三公里。";
    private static final String SECOND = "货主们关心的是另一件事：夜里到港的柜子，能不能赶上第二天早上的船。";

    @TempDir
    Path data;

    private final HostileServer server = new HostileServer();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-28T04:00:00Z"));
    private final MemorySink sink = new MemorySink();

    @AfterEach
    void close() {
        server.close();
    }

    private void publish() {
        String feed =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>报</title><link>BASE/</link>
                <description>d</description><item><title>码头换了分拣线</title><link>BASE/p/1</link>
                <dc:creator>林一苇</dc:creator><category>物流</category>
                <pubDate>Fri, 27 Nov 2026 08:30:00 +0800</pubDate><description>摘要</description>
                <content:encoded><![CDATA[<p>FIRST</p><p>SECOND</p>]]></content:encoded></item></channel></rss>""".replace("BASE", server.url("")).replace("FIRST", FIRST).replace("SECOND", SECOND);
        server.on("/feed", out -> HostileServer.text(out, "200 OK", "Content-Type: application/rss+xml\r\n", feed))
                .page("/p/1", "<html><head><title>码头换了分拣线</title></head><body><div id=app></div></body></html>");
    }

    private Crawler open(int maxPages, MemorySink into) throws IOException {
        String pack = """
                id: feedy
                name: 码头报
                homepage: BASE/
                zone: Asia/Shanghai
                discovery:
                  feeds: [BASE/feed]
                articles:
                  - BASE/p/**
                schedule:
                  every: 1h
                delay: 0s
                maxPages: MAX
                enabled: true
                """.replace("BASE", server.url("")).replace("MAX", String.valueOf(maxPages));
        Files.createDirectories(data.resolve("sources"));
        Files.writeString(data.resolve("sources/feedy.yaml"), pack);
        return Crawler.open(new CrawlerSettings(data, "Shangwen/0.1", List.of("127.0.0.1/32"), 2, clock), into);
    }

    private CrawlRun crawl(int maxPages) throws IOException {
        try (Crawler crawler = open(maxPages, sink)) {
            assertThat(crawler.sources().problems()).isEmpty();
            return crawler.crawl(SITE, run -> {});
        }
    }

    private long kept() {
        try (StateStore state = StateStore.open(data.resolve("state.db"))) {
            return new PageStore(state).feedTexts(SITE.value());
        }
    }

    private static void assertFromFeed(Article article) {
        assertThat(article.title()).isEqualTo("码头换了分拣线");
        assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(article.author()).isEqualTo("林一苇");
        assertThat(article.tags()).containsExactly("物流");
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2026-11-27T08:30:00+08:00"));
        assertThat(article.ways()).containsEntry("text", "feed").containsEntry("author", "feed");
    }

    @Test
    void crawl_pageWithoutBody_becomesTheArticleOfTheFeed() throws IOException {
        publish();
        assertThat(crawl(50).counts()).containsEntry("new", 1L).doesNotContainKey("rejected");
        assertFromFeed(sink.articles().iterator().next());
        assertThat(kept()).isZero();
    }

    @Test
    void crawl_feedReadInAnEarlierRun_isRemembered() throws IOException {
        publish();
        assertThat(crawl(1).counts()).doesNotContainKey("new");
        assertThat(kept()).isOne();
        server.status("/feed", "500 Internal Server Error", "");
        clock.pass(Duration.ofMinutes(5));
        assertThat(crawl(50).counts()).containsEntry("new", 1L);
        assertFromFeed(sink.articles().iterator().next());
    }

    @Test
    void crawl_pageThatCannotBeHadForNow_keepsWhatTheFeedSays() throws IOException {
        publish();
        server.status("/p/1", "503 Service Unavailable", "Retry-After: 1\r\n");
        crawl(50);
        assertThat(kept()).isOne();
    }

    @Test
    void replay_articleOfAFeed_givesTheSame() throws IOException {
        publish();
        crawl(50);
        MemorySink again = new MemorySink();
        try (Crawler crawler = open(50, again)) {
            assertThat(crawler.replay(null, word -> {})).isEqualTo(Map.of("new", 1L));
        }
        assertThat(again.articles()).containsExactlyElementsOf(sink.articles());
    }
}
