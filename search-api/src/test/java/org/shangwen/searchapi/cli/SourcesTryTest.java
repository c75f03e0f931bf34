package org.shangwen.searchapi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.press.PressArticle;
import org.shangwen.press.SamplePress;
import org.shangwen.searchapi.http.Json;

final class SourcesTryTest {

    private static final String PAGE = """
            <html><head><title>速卖通开新仓_样刊</title><meta name="author" content="样刊编辑部"></head><body><h1>速卖通开新仓</h1>
            <p class="info">2021年11月02日 09:00　作者：周二</p><article>
            <p>阿里巴巴旗下的速卖通宣布，西班牙的海外仓今天启用，本地卖家当天就能发货，退货也送回这里。</p>
            <p>仓库有三层，第一层留给大件，第二层分拣小包，第三层由机器人值守，夜里也不停。</p>
            <p>附近的居民说，货车多了，路却没有变宽，市政厅答应在春天之前拿出办法来。</p></article></body></html>
            """;

    private static SamplePress press;

    @TempDir
    private Path data;

    @BeforeAll
    static void print() throws IOException {
        press = SamplePress.start();
    }

    @AfterAll
    static void stop() {
        press.close();
    }

    private Ran tried(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "sources";
        args[1] = "try";
        System.arraycopy(more, 0, args, 2, more.length);
        args[args.length - 2] = "--data";
        args[args.length - 1] = data.toString();
        return Ran.command(args);
    }

    private String saved() throws IOException {
        return Files.writeString(data.resolve("page.html"), PAGE).toString();
    }

    private void openLoopback() throws IOException {
        Files.writeString(data.resolve("shangwen.yaml"), "privateNetworks: [127.0.0.0/8]\n");
    }

    private static PressArticle article(String site) {
        return press.articles().stream()
                .filter(one -> one.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void file_ofAnArticle_isExplainedFieldByField() throws IOException {
        Ran ran = tried(saved(), "--url", "https://sample.example/1.html");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("https://sample.example/1.html")
                .contains("UTF-8")
                .containsPattern("标题 title +✓ \\S+ +速卖通开新仓")
                .containsPattern("首行 first +阿里巴巴旗下的速卖通宣布")
                .containsPattern("末行 last +附近的居民说");
    }

    @Test
    void file_asJson_tellsEachFindingAndWhichWasTaken() throws IOException {
        JsonNode report = Json.read(tried(saved(), "--json").out());

        assertThat(report.get("type").asText()).isEqualTo("article");
        assertThat(report.at("/charset/used").asText()).isEqualTo("UTF-8");
        assertThat(report.get("paragraphs").asInt()).isEqualTo(3);
        assertThat(StreamSupport.stream(report.get("findings").spliterator(), false)
                        .filter(finding -> finding.get("field").asText().equals("title"))
                        .filter(finding -> finding.get("taken").asBoolean()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.get("value").asText()).isEqualTo("速卖通开新仓"))
                .satisfies(finding -> assertThat(finding.get("reason").asText()).isNotBlank());
    }

    @Test
    void file_byTheRuleOfASource_isTakenByTheRuleFirst() throws IOException {
        Files.createDirectories(data.resolve("sources"));
        Files.writeString(data.resolve("sources/sample.yaml"), """
                id: sample
                name: 样刊
                homepage: https://sample.example/
                discovery: {feeds: 'https://sample.example/feed'}
                articles: https://sample.example/*.html
                rule: {author: .info}
                """);
        String byAddress =
                tried(saved(), "--url", "https://sample.example/1.html").out();
        String byName = tried(saved(), "--source", "sample").out();

        assertThat(byAddress).containsPattern("作者 author +✓ site-rule").contains("sample（有规则");
        assertThat(byName).containsPattern("作者 author +✓ site-rule");
    }

    @Test
    void address_ofAnArticle_isFetchedAndExplained() throws IOException {
        openLoopback();
        PressArticle article = article("quay");

        Ran ran = tried(article.url().toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(article.title()).contains("GB18030").contains("gb2312");
        assertThat(press.requests()).extracting(SamplePress.Request::path).contains("/robots.txt");
    }

    @Test
    void page_thatIsNoArticle_isCode1AndSaysWhatItIs() throws IOException {
        Path empty = Files.writeString(data.resolve("empty.html"), "<html><body></body></html>");

        Ran shown = tried(empty.toString());
        Ran json = tried(empty.toString(), "--json");

        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.out()).contains("不是文章").contains("空页");
        assertThat(json.code()).isEqualTo(1);
        assertThat(Json.read(json.out()).get("type").asText()).isEqualTo("empty");
        assertThat(Json.read(json.out()).get("rejected").asText()).isNotBlank();
    }

    @Test
    void address_ofAPicture_isCode1AndSaysSo() throws IOException {
        openLoopback();

        Ran ran = tried(article("quay").url().resolve("/images/logo.png").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("image/png");
    }

    @Test
    void address_insideThatIsNotAllowed_isRefused() {
        Ran ran = tried(article("quay").url().toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("127.0.0.1");
    }

    @Test
    void unknownSourceOrFile_isWrongUsage() throws IOException {
        assertThat(tried(saved(), "--source", "nobody").code()).isEqualTo(2);
        assertThat(tried("nothing.html").code()).isEqualTo(2);
        assertThat(tried("nothing.html").err()).contains("nothing.html");
    }
}
