package org.shangwen.searchapi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangwen.crawler.url.UrlIdentity;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;
import org.shangwen.searchapi.http.Json;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.Workspace;

/** The commands, as scripts use them. */
final class CommandLineTest {

    private static final String PAGE = """
            <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>速卖通开新仓 - 样刊</title>
            <meta property="article:published_time" content="2021-11-02T09:00:00+08:00"></head>
            <body><h1>速卖通开新仓</h1><p>作者：周二</p><article>
            <p>阿里巴巴旗下的速卖通宣布，在西班牙新建的海外仓今天启用，面积约为原来的两倍，能够容纳更多本地商品。</p>
            <p>负责人说，当地消费者下单以后，多数包裹可以在第二天送到，退货也在同一处办理，不必再寄回国内。</p>
            </article></body></html>
            """;

    @TempDir
    Path data;

    @Test
    void help_everyCommand_isListed() {
        Ran help = Ran.command("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("demo", "serve", "crawl", "import", "extract", "mentions", "search", "tokens", "replay")
                .contains("sources", "doctor", "export");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "search --colour",
                "import",
                "import /nowhere/at/all",
                "serve --port many",
                "mentions",
                "extract",
                "crawl nobody",
                "replay --source nobody",
            })
    void usage_wrong_isCode2WithAReasonAndNoStackTrace(String line) {
        String[] args = (line + " --data " + data).split(" ", -1);

        Ran ran = Ran.command(args);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("wrong usage").doesNotContain("\tat ");
    }

    @Test
    void mentions_lines_areAnsweredInOrderWithTheirIds() {
        Ran ran = Ran.reading("""
                {"id":1,"title":"速卖通","text":"今天，字节跳动与速卖通。"}
                not json
                {"id":{"a":[1]},"text":"没有公司的话。"}
                {"id":"x"}
                ["list"]
                {"id":2,"text":"𠮷\\ud83d\\ude00速卖通"}
                """, "mentions", "--jsonl", "--data", data.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).hasSize(6);
        JsonNode first = Json.read(ran.lines().get(0));
        assertThat(first.get("id").asInt()).isEqualTo(1);
        assertThat(first.get("mentions").findValuesAsText("surface")).containsExactly("字节跳动", "速卖通");
        assertThat(first.at("/titleMentions/0/company/id").asText()).isEqualTo("aliexpress");
        assertThat(first.get("events").isArray() && first.get("figures").isArray())
                .isTrue();
        assertThat(Json.read(ran.lines().get(1)).get("error").asText()).isNotBlank();
        assertThat(Json.read(ran.lines().get(2)).at("/id/a/0").asInt()).isEqualTo(1);
        assertThat(Json.read(ran.lines().get(3)).get("error").asText()).contains("text");
        assertThat(Json.read(ran.lines().get(4)).has("error")).isTrue();
        assertThat(Json.read(ran.lines().get(5)).at("/mentions/0/start").asInt())
                .isEqualTo(4);
    }

    @Test
    void extract_page_givesItsFields() throws IOException {
        Path page = Files.writeString(data.resolve("page.html"), PAGE);

        Ran ran = Ran.command(
                "extract", "--url", "https://sample.example/1.html", page.toString(), "--data", data.toString());

        JsonNode fields = Json.read(ran.out());
        assertThat(ran.code()).isZero();
        assertThat(fields.get("title").asText()).isEqualTo("速卖通开新仓");
        assertThat(fields.get("publishedAt").asText()).isEqualTo("2021-11-02T09:00:00+08:00");
        assertThat(fields.get("text").asText()).contains("海外仓今天启用");
        assertThat(fields.has("tags") && fields.has("site") && fields.has("canonicalUrl"))
                .isTrue();
        assertThat(fields.has("id") || fields.has("rejected") || fields.has("type"))
                .isFalse();
        assertThat(fields.fieldNames())
                .toIterable()
                .containsExactly(
                        "title",
                        "author",
                        "publishedAt",
                        "text",
                        "site",
                        "language",
                        "image",
                        "tags",
                        "canonicalUrl",
                        "subtitle",
                        "origin",
                        "editor",
                        "modifiedAt",
                        "html",
                        "words",
                        "nextPage");
        assertThat(fields.get("words").asInt()).isPositive();
    }

    @Test
    void extract_lines_takeGzipAndReportWhatIsMissing() throws IOException {
        Path page = data.resolve("page.html.gz");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(zipped), StandardCharsets.UTF_8)) {
            writer.write(PAGE);
        }
        Files.write(page, zipped.toByteArray());
        Path empty = Files.writeString(data.resolve("empty.html"), "");

        Ran ran = Ran.reading(
                "{\"id\":\"a\",\"url\":\"https://sample.example/1.html\",\"file\":\"" + page + "\"}\n"
                        + "{\"id\":\"b\",\"url\":\"\",\"file\":\"" + data + "/nothing.html\"}\n"
                        + "{\"id\":\"c\",\"url\":\"\",\"file\":\"" + empty + "\"}\n",
                "extract",
                "--jsonl",
                "--data",
                data.toString());

        assertThat(ran.lines()).hasSize(3);
        assertThat(Json.read(ran.lines().get(0)).get("title").asText()).isEqualTo("速卖通开新仓");
        assertThat(Json.read(ran.lines().get(1)).get("error").asText()).contains("nothing.html");
        JsonNode rejected = Json.read(ran.lines().get(2));
        assertThat(rejected.get("id").asText()).isEqualTo("c");
        assertThat(rejected.get("title").isNull()).isTrue();
        assertThat(rejected.get("rejected").asText()).isNotBlank();
        assertThat(rejected.get("type").asText()).isEqualTo("empty");
    }

    @Test
    void import_folder_isFoundAndASecondTimeUnchanged() throws IOException {
        Path folder = Files.createDirectories(data.resolve("in"));
        Files.writeString(folder.resolve("articles.jsonl"), """
                {"url":"https://sample.example/1.html","title":"速卖通开新仓","published":"2021-11-02 09:00:00",\
                "text":"阿里巴巴旗下的速卖通宣布，西班牙的海外仓今天启用。"}
                {"title":
                """);
        Files.writeString(folder.resolve("post.md"), """
                ---
                title: 字节跳动试水独立站
                date: Mon, 11 Oct 2021 00:00:00 GMT
                ---
                <p>继短视频之后，字节跳动把目光投向独立站，业内人士说这门生意并不容易。</p>
                """);

        Ran imported = Ran.command("import", folder.toString(), "--data", data.toString());
        Ran again = Ran.command("import", folder.toString(), "--data", data.toString());

        assertThat(imported.code()).isZero();
        assertThat(imported.out()).as(imported.err()).contains("new=2").contains("failed=1");
        assertThat(imported.err()).contains("articles.jsonl:2");
        assertThat(again.out()).contains("new=0").contains("unchanged=2");
        assertThat(Ran.command("search", "ByteDance", "--data", data.toString()).out())
                .contains("试水独立站");
    }

    @Test
    void crawl_nothingEnabled_saysWhatToDo() {
        Ran ran = Ran.command("crawl", "--data", data.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("shangwen sources list");
    }

    @Test
    void search_articleThatIsThere_isTheOneExported() {
        store();

        Ran found = Ran.command("search", "AliExpress", "--json", "--data", data.toString());
        Ran shown = Ran.command("search", "AliExpress", "--data", data.toString());
        Ran exported = Ran.command("export", "--data", data.toString());

        JsonNode hit = Json.read(found.out()).at("/hits/0");
        assertThat(hit.get("title").asText()).isEqualTo("速卖通开新仓");
        assertThat(shown.out()).contains("【速卖通】").contains("2021-11-02");
        assertThat(Json.read(exported.out()).get("id")).isEqualTo(hit.get("id"));
        assertThat(Ran.command("doctor", "--data", data.toString()).out()).contains("1 篇文章");
    }

    @Test
    void export_importedIntoAnotherFolder_isTheSameEveryField() throws IOException {
        try (Workspace workspace = Workspace.open(Settings.defaults(data))) {
            workspace.sink().accept(everyField("https://sample.example/1.html"));
            workspace.sink().accept(everyField(null));
            workspace.sink().commit();
        }
        List<String> exported = Ran.command("export", "--data", data.toString()).lines();
        Path file = Files.write(data.resolve("all.jsonl"), exported);
        Path other = data.resolve("other");

        Ran imported = Ran.command("import", file.toString(), "--data", other.toString());

        assertThat(imported.out()).contains("new=" + exported.size()).contains("failed=0");
        assertThat(Ran.command("export", "--data", other.toString()).lines())
                .containsExactlyInAnyOrderElementsOf(exported);
    }

    @Test
    void search_whileAnotherProcessWrites_answers() {
        store();
        try (Workspace writer = Workspace.open(Settings.defaults(data))) {
            assertThat(writer.index().size()).isEqualTo(1);
            assertThat(Ran.command("search", "速卖通", "--data", data.toString()).out())
                    .contains("【速卖通】开新仓");
            assertThat(Ran.command("crawl", "--data", data.toString()).code()).isEqualTo(1);
        }
    }

    @Test
    void search_emptyFolder_saysWhatToDo() {
        Ran ran = Ran.command("search", "x", "--data", data.resolve("none").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("shangwen import");
        assertThat(data.resolve("none")).doesNotExist();
    }

    @Test
    void search_unknownCompany_isWrongUsage() {
        store();

        Ran ran = Ran.command("search", "x", "--company", "aliexpres", "--data", data.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean aliexpress?");
    }

    @Test
    void tokens_text_areOneALine() {
        assertThat(Ran.command("tokens", "跨境电商", "iPhone").lines())
                .hasSizeGreaterThan(2)
                .contains("iphone");
    }

    @Test
    void sourcesCheck_brokenPack_isCode1WithTheMistake() throws IOException {
        Path pack = Files.writeString(data.resolve("broken.yaml"), "id: x\nname: 1\n");

        Ran ran = Ran.command("sources", "check", pack.toString(), "--data", data.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("broken.yaml");
    }

    @Test
    void sourcesList_packs_areShown() {
        Ran ran = Ran.command("sources", "list", "--data", data.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("woshipm\t人人都是产品经理");
    }

    @Test
    void settings_broken_areReportedByFile() throws IOException {
        Files.writeString(data.resolve("shangwen.yaml"), "port: lots\n");

        Ran ran = Ran.command("crawl", "--data", data.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("shangwen.yaml").contains("port").doesNotContain("\tat ");
    }

    private static Article everyField(@Nullable String url) {
        ArticleId id = url == null ? ArticleId.of("no address") : UrlIdentity.articleId(url);
        return Article.builder(id, new SourceId("sample"), "速卖通开新仓", "## 速卖通宣布，海外仓今天启用。\n责任编辑：无")
                .sourceName("样刊")
                .url(url)
                .subtitle("三层的仓库")
                .author("周二")
                .origin("样刊晚报")
                .editor("吴三")
                .published(OffsetDateTime.parse("2021-11-02T09:00:00+08:00"))
                .modified(OffsetDateTime.parse("2021-11-03T10:30:05+08:00"))
                .html("<p>## 速卖通&lt;宣布&gt;，<a href=\"https://sample.example/2\" rel=\"nofollow noopener\">海外仓</a>"
                        + "今天启用。</p>\n<figure><img src=\"https://sample.example/1.png\" alt=\"\"></figure>")
                .image("https://sample.example/1.png")
                .tags(List.of("电商", "仓库"))
                .language("zh-Hans")
                .fetched(Instant.parse("2021-11-04T00:00:00Z"))
                .ways(Map.of("title", "json-ld", "text", "generic"))
                .build();
    }

    private void store() {
        Article article = Article.builder(
                        ArticleId.of("one"), new SourceId("sample"), "速卖通开新仓", "阿里巴巴旗下的速卖通宣布，西班牙的海外仓今天启用。")
                .published(OffsetDateTime.parse("2021-11-02T09:00:00+08:00"))
                .build();
        try (Workspace workspace = Workspace.open(Settings.defaults(data))) {
            workspace.sink().accept(article);
            workspace.sink().commit();
        }
    }
}
