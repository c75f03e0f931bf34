package org.shangwen.crawler.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.imports.Importer.Failure;
import org.shangwen.crawler.imports.Importer.Report;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;

class ImporterTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

    private static final String FIRST = "云帆物流今天宣布，它在宁波的新仓库已经启用，跨境包裹的平均处理时间由两天缩短到九个小时。";
    private static final String SECOND = "公司负责人介绍，新仓库使用自动分拣设备，每天可以处理四十万件包裹，服务更多中小卖家。";

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();

    @Test
    void hexoMarkdown_givesArticleWithoutNoise() throws IOException {
        write("云帆.md", """

                ---
                title: '云帆物流启用新仓库？'
                categories:
                 - 新媒体
                 - 人人都是产品经理
                 - 最新文章
                headimg: 'https://proxy.example/?http://image.woshipm.com/a.jpg'
                author: 人人都是产品经理
                comments: false
                date: Mon, 11 Oct 2021 00:00:00 GMT
                ---

                <div>
                <blockquote><p>编辑导语：%s</p></blockquote>
                <p><img src="https://proxy.example/?http://image.woshipm.com/a.jpg"></p>
                <h2>一、仓库</h2>
                <p>%s</p>
                <p>公众号：云帆观察（ID：yunfan）</p>
                <p>本文由 @林晓舟 原创发布于人人都是产品经理。未经许可，禁止转载</p>
                <p>题图来自Unsplash，基于CC0协议</p>
                <div class="support-author"><div>给作者打赏，鼓励TA抓紧创作！</div><button>赞赏</button></div>
                </div>
                """.formatted(FIRST, SECOND));
        assertThat(run().failures()).isEmpty();
        Article article = only();
        assertThat(article.title()).isEqualTo("云帆物流启用新仓库？");
        assertThat(article.text()).isEqualTo(FIRST + "\n一、仓库\n" + SECOND);
        assertThat(article.author()).isEqualTo("林晓舟");
        assertThat(article.source().value()).isEqualTo("woshipm");
        assertThat(article.sourceName()).isEqualTo("人人都是产品经理");
        assertThat(article.image()).isEqualTo("http://image.woshipm.com/a.jpg");
        assertThat(article.tags()).containsExactly("新媒体", "最新文章");
        assertThat(article.url()).isNull();
        assertThat(article.language()).isEqualTo("zh-Hans");
        assertThat(article.html())
                .contains("<h2>一、仓库</h2>", "<img src=\"http://image.woshipm.com/a.jpg", FIRST, SECOND)
                .doesNotContain("公众号", "未经许可", "打赏", "<div", "class=", "<button");
        // Feeds write a date without a time as midnight of universal time: it is that day in China.
        assertThat(article.published()).hasToString("2021-10-11T00:00+08:00");
    }

    @Test
    void hexoDate_isInTheMediumsZone() throws IOException {
        write(
                "a.md",
                "---\ntitle: 甲\ndate: 2021-10-28 14:08:07\nlink: https://www.ithome.com/0/1/2.htm\n---\n" + FIRST);
        run();
        assertThat(only().published()).isEqualTo(OffsetDateTime.parse("2021-10-28T14:08:07+08:00"));
        assertThat(only().source().value()).isEqualTo("ithome");
        assertThat(only().url()).isEqualTo("https://www.ithome.com/0/1/2.htm");
    }

    @Test
    void markdownBody_isPlainText() throws IOException {
        write("某 文章.md", """
                # 云帆的仓库

                > %s

                * 一个 **USB 驱动器**
                1\\. 第一点：[链接][1] 与 [另一个](https://a.example/x)

                ```
                $ ls -l
                ```
                ![图][2]
                [![图][2]][1]

                ### 小结 ###

                %s

                [1]: https://a.example/1
                [2]: https://a.example/2.jpg
                """.formatted(FIRST, SECOND));
        run();
        assertThat(only().title()).isEqualTo("云帆的仓库");
        assertThat(only().text())
                .isEqualTo(String.join("\n", FIRST, "一个 USB 驱动器", "1. 第一点：链接 与 另一个", "$ ls -l", "小结", SECOND));
    }

    @Test
    void headerLinesOfTranslations_areNoBody() throws IOException {
        write(
                "linux-cn.jsonl",
                "{\"title\":\"甲\",\"month\":\"202201\",\"body\":\"[#]: subject: \\\"A\\\"\\n[#]: author: \\\"Jane Doe https://a.example/jane\\\"\\n"
                        + "[#]: translator: \\\"wxy\\\"\\n\\n甲\\n======\\n\\n> " + FIRST + "\\n\\n" + SECOND
                        + "\\n\\n----\\n\\nvia: https://a.example\\n\\n作者：[Jane Doe][a]\\n译者：[wxy](https://b.example)\\n\\n[a]: https://a.example/jane\"}");
        run();
        assertThat(only().author()).isEqualTo("Jane Doe");
        assertThat(only().text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(only().source().value()).isEqualTo("linux-cn");
        assertThat(only().published()).isEqualTo(OffsetDateTime.parse("2022-01-01T00:00:00+08:00"));
    }

    @Test
    void frontMatter_subtitleEditorOriginAndUpdated_areKept() throws IOException {
        write("a.md", """
                ---
                title: 云帆物流启用新仓库
                subtitle: 九个小时送达
                author: 林晓舟
                editor: 编辑：吴三
                origin: 潮汐晚报
                date: 2021-10-11 08:30:00
                updated: 2021-10-12 09:00:00
                ---

                %s
                """.formatted(FIRST));
        assertThat(run().failures()).isEmpty();
        assertThat(only().subtitle()).isEqualTo("九个小时送达");
        assertThat(only().editor()).isEqualTo("吴三");
        assertThat(only().origin()).isEqualTo("潮汐晚报");
        assertThat(only().modified()).isEqualTo(OffsetDateTime.parse("2021-10-12T09:00:00+08:00"));
        assertThat(only().html()).isNull();
    }

    @Test
    void jsonLines_changeBeforePublicationAndOriginThatIsAnAddress_areNotBelieved() throws IOException {
        write(
                "a.jsonl",
                "{\"title\":\"甲\",\"text\":\"" + FIRST
                        + "\",\"publishedAt\":\"2021-10-11T08:30:00+08:00\",\"modifiedAt\":\"2021-10-11T08:00:00+08:00\","
                        + "\"origin\":\"https://a.example/1\"}");
        assertThat(run().failures()).isEmpty();
        assertThat(only().modified()).isNull();
        assertThat(only().origin()).isNull();
    }

    private static final String EXPORTED = """
            {"id":"0123456789abcdef0123456789abcdef","title":"甲","subtitle":"乙","url":null,\
            "source":{"id":"press","name":"灯笼报"},"author":"林一","origin":"潮汐晚报","editor":"吴三",\
            "publishedAt":"2021-10-11T08:30:00+08:00","modifiedAt":"2021-10-12T09:00:00+08:00",\
            "fetchedAt":"2021-10-13T00:00:00+08:00","language":"zh-Hans","image":"https://a.example/1.png",\
            "tags":["物流"],"words":9,"text":"# 一行\\n扫码关注","paragraphs":["# 一行","扫码关注"],"html":%s,\
            "mentions":[],"companies":[],"ways":{"title":"json-ld"}}""";

    @Test
    void exportedRecord_isTakenAsItIs() throws IOException {
        write("a.jsonl", EXPORTED.formatted("\"<p># 一行</p>\\n<p>扫码<b>关注</b></p>\""));
        assertThat(run().counts()).isEqualTo(Map.of("new", 1L));
        Article article = only();
        assertThat(article.id().value()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(article.sourceName()).isEqualTo("灯笼报");
        assertThat(article.text()).isEqualTo("# 一行\n扫码关注");
        assertThat(article.html()).isEqualTo("<p># 一行</p>\n<p>扫码<b>关注</b></p>");
        assertThat(article.subtitle()).isEqualTo("乙");
        assertThat(article.modified()).isEqualTo(OffsetDateTime.parse("2021-10-12T09:00:00+08:00"));
        assertThat(article.fetched()).isEqualTo(Instant.parse("2021-10-12T16:00:00Z"));
        assertThat(article.ways()).isEqualTo(Map.of("title", "json-ld"));
    }

    @Test
    void exportedRecord_twice_isTakenOnce() throws IOException {
        String line = EXPORTED.formatted("null");
        write("a.jsonl", line, line);
        assertThat(run().counts()).isEqualTo(Map.of("new", 1L, "duplicate", 1L));
    }

    @Test
    void exportedRecord_withHtmlThatActs_isMadeHarmless() throws IOException {
        write(
                "a.jsonl",
                EXPORTED.formatted(
                        "\"<p onclick=x()>一<script>x()</script><a href='javascript:x()'>二</a><iframe src=https://b.example></iframe>"
                                + "<img src=data:x onerror=x()><img src=https://a.example/2.png></p>\""));
        run();
        assertThat(only().html())
                .isEqualTo("<p>一<a rel=\"nofollow noopener\">二</a><img><img src=\"https://a.example/2.png\"></p>");
    }

    @Test
    void jsonLines_knowTheUsualFieldNames() throws IOException {
        write(
                "x.jsonl",
                "{\"headline\":\"甲\",\"content\":\"" + FIRST
                        + "\",\"link\":\"https://36kr.com/p/1?f=rss\",\"pubDate\":\"2026-04-12 12:30:46  +0800\",\"tags\":[\"物流\",\"仓库\"],\"author\":{\"name\":\"林晓舟\"}}",
                "{\"title\":\"乙\",\"content_html\":\"<p>" + FIRST + "</p><p>" + SECOND
                        + "</p>\",\"id\":\"https://news.example.cn/2\",\"date_published\":\"2026-01-28T07:58:55.000Z\",\"feed_title\":\"某某网 - 首页\",\"category\":\"科技\"}",
                "{\"title\":\"丙 &amp; 丁\",\"body_text\":\"" + FIRST
                        + "\",\"published\":1634000000,\"source\":\"IT之家\",\"authors\":[\"甲某\",\"乙某\"]}");
        assertThat(run().counts()).isEqualTo(Map.of("new", 3L));
        List<Article> articles = new ArrayList<>(shelf.articles.values());
        assertThat(articles)
                .extracting(article -> article.source().value())
                .containsExactly("36kr", "news-example-cn", "ithome");
        assertThat(articles).extracting(Article::title).containsExactly("甲", "乙", "丙 & 丁");
        assertThat(articles).extracting(Article::author).containsExactly("林晓舟", null, "甲某、乙某");
        assertThat(articles.get(0).published()).isEqualTo(OffsetDateTime.parse("2026-04-12T12:30:46+08:00"));
        assertThat(articles.get(0).tags()).containsExactly("物流", "仓库");
        assertThat(articles.get(1).text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(articles.get(1).sourceName()).isEqualTo("某某网");
        assertThat(articles.get(2).published()).isEqualTo(OffsetDateTime.parse("2021-10-12T08:53:20+08:00"));
    }

    @Test
    void gzippedJsonLines_areRead() throws IOException {
        Files.write(
                folder.resolve("x.jsonl.gz"),
                gzip(record("甲", "https://a.example/1") + "\n" + record("乙", "https://a.example/2")));
        assertThat(run().counts()).isEqualTo(Map.of("new", 2L));
    }

    @Test
    void brokenLines_areReportedAndTheRestGoesOn() throws IOException {
        Path file = write(
                "x.jsonl",
                record("甲", "https://a.example/1"),
                "{\"title\":",
                "",
                "[1,2]",
                "{\"title\":\"没有正文\"}",
                "{\"text\":\"\"}",
                record("乙", "https://a.example/2"));
        Report report = run();
        assertThat(report.counts()).isEqualTo(Map.of("new", 2L, "failed", 4L));
        assertThat(report.failures()).extracting(Failure::line).containsExactly(2L, 4L, 5L, 6L);
        assertThat(report.failures()).extracting(Failure::file).containsOnly(file);
        assertThat(report.failures().get(0).reason()).startsWith("no JSON object");
        assertThat(report.failures().get(2).reason()).startsWith("no text");
    }

    @Test
    void brokenFiles_areReportedAndTheRestGoesOn() throws IOException {
        write("a.md", "---\ntitle: [1\n---\n" + FIRST);
        Files.write(folder.resolve("b.md"), FIRST.getBytes(Charset.forName("GB18030")));
        Files.write(folder.resolve("c.jsonl.gz"), new byte[] {1, 2, 3});
        byte[] whole = gzip(record("甲", "https://a.example/1") + "\n");
        Files.write(folder.resolve("d.jsonl.gz"), java.util.Arrays.copyOf(whole, whole.length - 12));
        write("e.html", "<title>首页</title><a href=/>首页</a>");
        write("f.jsonl", record("乙", "https://a.example/2"));
        write("g.md", "---\ntitle: 空\n---\n\n");
        Report report = run();
        assertThat(report.counts()).containsEntry("new", 1L);
        assertThat(report.failures())
                .extracting(failure -> failure.file().getFileName().toString())
                .containsExactly("a.md", "b.md", "c.jsonl.gz", "d.jsonl.gz", "e.html", "g.md");
        assertThat(report.failures().get(0).line()).isPositive();
    }

    @Test
    void pathsThatAreNothing_areReported() throws IOException {
        Path other = write("a.pdf", "x");
        Report report = new Importer(shelf, List.of(), CLOCK)
                .run(List.of(folder.resolve("none.md"), other), (done, total, articles) -> {});
        assertThat(report.failures())
                .extracting(Failure::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("no such file"),
                        reason -> assertThat(reason).contains("unknown kind"));
    }

    @Test
    void notesAndHiddenFilesInFolders_areLeftAlone() throws IOException {
        write("x.SOURCE.txt", "where it came from");
        write(".hidden.md", FIRST);
        Files.createDirectories(folder.resolve("deep/er"));
        write("deep/er/a.md", "# 甲\n\n" + FIRST);
        assertThat(run().counts()).isEqualTo(Map.of("new", 1L));
    }

    @Test
    void lastRecordOfAnArticle_countsAndSecondImportChangesNothing() throws IOException {
        write("a.jsonl", record("旧", "https://a.example/1"), record("新", "http://a.example/1?utm_source=feed"));
        write(
                "b.jsonl",
                record("最新", "https://a.example/1#top"),
                "{\"title\":\"无址\",\"text\":\"" + FIRST + "\",\"date\":\"2021-10-11\",\"source\":\"36氪\"}");
        assertThat(run().counts()).isEqualTo(Map.of("new", 2L, "duplicate", 2L));
        assertThat(shelf.articles.values()).extracting(Article::title).containsExactly("最新", "无址");
        assertThat(run().counts()).isEqualTo(Map.of("unchanged", 2L, "duplicate", 2L));
    }

    @Test
    void htmlFile_isExtracted() throws IOException {
        String html =
                "<!-- saved from url=(0026)https://www.36kr.com/p/99 --><html><head><meta charset=gbk><title>云帆物流启用新仓库_36氪</title></head><body><h1>云帆物流启用新仓库</h1>"
                        + "<div>2021-10-11 08:05 作者：林晓舟</div><div><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></div></body></html>";
        Files.write(folder.resolve("a.html"), html.getBytes(Charset.forName("GBK")));
        run();
        assertThat(only().title()).isEqualTo("云帆物流启用新仓库");
        assertThat(only().text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(only().url()).isEqualTo("https://www.36kr.com/p/99");
        assertThat(only().source().value()).isEqualTo("36kr");
    }

    @Test
    void progress_endsAtTheTotalAndEverythingIsCommitted() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2500; i++) {
            lines.append(record("第 " + i, "https://a.example/" + i)).append('\n');
        }
        Files.write(folder.resolve("x.jsonl.gz"), gzip(lines.toString()));
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        new Importer(shelf, List.of(), CLOCK).run(List.of(folder), (at, total, articles) -> {
            done.add(at);
            totals.add(total);
        });
        assertThat(done).isSorted();
        assertThat(done.getLast()).isEqualTo(totals.getLast()).isEqualTo(Files.size(folder.resolve("x.jsonl.gz")));
        assertThat(shelf.commits).isGreaterThanOrEqualTo(3);
        assertThat(shelf.uncommitted).isZero();
    }

    @Test
    void aliasBombInFrontMatter_isRefused() throws IOException {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        write("a.md", yaml + "---\n" + FIRST);
        assertThat(run().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("front matter"));
    }

    private Report run() {
        return new Importer(shelf, List.of(), CLOCK).run(List.of(folder), (done, total, articles) -> {});
    }

    private Article only() {
        assertThat(shelf.articles).hasSize(1);
        return shelf.articles.values().iterator().next();
    }

    private static String record(String title, String url) {
        return "{\"title\":\"" + title + "\",\"url\":\"" + url + "\",\"text\":\"" + FIRST + "\"}";
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Keeps articles in memory. */
    private static final class Shelf implements ArticleSink {
        private final Map<ArticleId, Article> articles = new LinkedHashMap<>();
        private int commits;
        private int uncommitted;

        @Override
        public Receipt accept(Article article) {
            uncommitted++;
            Article before = articles.put(article.id(), article);
            if (before == null) {
                return Receipt.NEW;
            }
            return before.fingerprint().equals(article.fingerprint()) ? Receipt.UNCHANGED : Receipt.UPDATED;
        }

        @Override
        public void commit() {
            commits++;
            uncommitted = 0;
        }
    }
}
