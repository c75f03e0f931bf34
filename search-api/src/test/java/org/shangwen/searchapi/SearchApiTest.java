package org.shangwen.searchapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API answers to those who use it as meant. */
final class SearchApiTest {

    @TempDir
    static Path data;

    private static RunningApp running;

    @BeforeAll
    static void start() {
        running = RunningApp.withSamples(data);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void search_companyUnderAnyName_findsTheSameArticles() {
        List<String> byName = ids("q=" + encoded("速卖通"));

        assertThat(byName)
                .containsExactlyInAnyOrder(
                        Samples.ALIEXPRESS.id().value(), Samples.BYTEDANCE.id().value());
        assertThat(ids("q=AliExpress")).containsExactlyInAnyOrderElementsOf(byName);
    }

    @Test
    void search_hit_hasTheContractsShape() {
        JsonNode answer = search("q=" + encoded("字节跳动") + "&size=1");
        JsonNode hit = answer.get("hits").get(0);

        assertThat(hit.get("id").asText()).isEqualTo(Samples.BYTEDANCE.id().value());
        assertThat(hit.get("publishedAt").asText()).isEqualTo("2021-10-11T08:30:00+08:00");
        assertThat(hit.get("source").get("name").asText()).isEqualTo("样刊");
        assertThat(hit.get("companies").findValuesAsText("id")).contains("bytedance", "aliexpress");
        assertThat(answer.at("/interpretation/companies/0/id").asText()).isEqualTo("bytedance");
        assertThat(answer.at("/interpretation/companies/0/from").asText()).isEqualTo("字节跳动");
        assertThat(answer.at("/total/value").asLong()).isEqualTo(1);
        assertThat(answer.at("/facets/company").findValuesAsText("id")).contains("bytedance");
        assertThat(answer.get("suggestion").isNull()).isTrue();
    }

    @Test
    void search_highlights_pointAtWhatWasAskedFor() {
        JsonNode hit = search("q=" + encoded("字节跳动")).get("hits").get(0);
        JsonNode span = hit.at("/highlights/title/0");
        JsonNode piece = hit.at("/highlights/text/0");

        assertThat(hit.get("title")
                        .asText()
                        .substring(span.get(0).asInt(), span.get(1).asInt()))
                .isEqualTo("字节跳动");
        assertThat(piece.get("fragment")
                        .asText()
                        .substring(
                                piece.at("/spans/0/0").asInt(),
                                piece.at("/spans/0/1").asInt()))
                .isEqualTo("字节跳动");
    }

    @Test
    void search_period_takesTheNamedDaysWhole() {
        assertThat(ids("from=2021-10-11&to=2021-10-11"))
                .containsExactly(Samples.BYTEDANCE.id().value());
        assertThat(ids("from=2021-11")).doesNotContain(Samples.BYTEDANCE.id().value());
        assertThat(ids("to=2021-10")).containsExactly(Samples.BYTEDANCE.id().value());
    }

    @Test
    void search_severalCompanies_areAlternatives() {
        assertThat(ids("company=bytedance&company=tencent"))
                .containsExactlyInAnyOrderElementsOf(ids("company=bytedance,tencent"))
                .containsExactlyInAnyOrder(
                        Samples.BYTEDANCE.id().value(), Samples.HOSTILE.id().value());
    }

    @Test
    void search_cursor_goesOnWhereThePageEnded() {
        JsonNode first = search("sort=newest&size=2");
        JsonNode second =
                search("sort=newest&size=2&cursor=" + encoded(first.get("next").asText()));

        assertThat(second.get("next").isNull()).isTrue();
        assertThat(Stream.concat(ids(first).stream(), ids(second).stream()))
                .doesNotHaveDuplicates()
                .hasSize(Samples.all().size());
    }

    @Test
    void search_facets_areThoseAskedFor() {
        assertThat(search("facets=month").get("facets").properties()).hasSize(1);
        assertThat(search("facets=").get("facets").properties()).isEmpty();
        assertThat(search("").get("facets").properties()).hasSize(3);
    }

    @Test
    void article_found_hasMentionsAtTheirPlaces() {
        JsonNode article = RunningApp.json(running.get("/api/v1/articles/" + Samples.ALIEXPRESS.id()));
        String text = article.get("text").asText();

        assertThat(text).isEqualTo(Samples.ALIEXPRESS.text());
        assertThat(article.get("mentions"))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(text.substring(
                                mention.get("start").asInt(), mention.get("end").asInt()))
                        .isEqualTo(mention.get("surface").asText()));
        assertThat(article.at("/titleMentions/0/surface").asText()).isEqualTo("速卖通");
        assertThat(article.get("paragraphs")).hasSize(2);
        assertThat(article.at("/ways/title").asText()).isEqualTo("json-ld");
    }

    @Test
    void article_found_tellsWhereItWasTakenFromWhenItChangedAndItsHtml() {
        JsonNode article = RunningApp.json(running.get("/api/v1/articles/" + Samples.ALIEXPRESS.id()));

        assertThat(article.get("subtitle").asText()).isEqualTo("副题：速卖通在西班牙扩建海外仓");
        assertThat(article.get("origin").asText()).isEqualTo("样刊晚报");
        assertThat(article.get("editor").asText()).isEqualTo("<i>编辑</i>");
        assertThat(article.get("modifiedAt").asText()).isEqualTo("2021-11-02T00:40:00+08:00");
        assertThat(article.get("words").asInt()).isEqualTo(Samples.ALIEXPRESS.words());
        assertThat(article.get("html").asText()).isEqualTo(Samples.ALIEXPRESS.html());
    }

    @Test
    void search_origin_narrowsAndHitsTellIt() {
        JsonNode answer = search("q=AliExpress&origin=样刊晚报");

        assertThat(answer.at("/hits/0/origin").asText()).isEqualTo("样刊晚报");
        assertThat(answer.at("/hits/0/modifiedAt").isTextual()).isTrue();
        assertThat(answer.at("/hits/0/words").asInt()).isPositive();
        assertThat(search("origin=别的报").get("hits")).isEmpty();
    }

    @Test
    void article_withoutDateAndAddress_saysNull() {
        JsonNode article = RunningApp.json(running.get("/api/v1/articles/" + Samples.BARE.id()));

        assertThat(article.get("publishedAt").isNull()).isTrue();
        assertThat(article.get("url").isNull()).isTrue();
        assertThat(article.get("companies")).isEmpty();
    }

    @Test
    void company_found_tellsNamesOwnerAndArticles() {
        JsonNode company = RunningApp.json(running.get("/api/v1/companies/aliexpress"));

        assertThat(company.get("name").asText()).isEqualTo("速卖通");
        assertThat(company.at("/owner/id").asText()).isEqualTo("alibaba");
        assertThat(company.get("articles").asLong()).isEqualTo(2);
        assertThat(company.get("names").findValuesAsText("text")).contains("AliExpress");
    }

    @Test
    void companies_lookedUp_areFoundByPartOfAName() {
        JsonNode list = RunningApp.json(running.get("/api/v1/companies?q=" + encoded("速卖")));

        assertThat(list.get("companies").findValuesAsText("id")).contains("aliexpress");
    }

    @Test
    void timeline_company_countsByMonth() {
        JsonNode timeline = RunningApp.json(running.get("/api/v1/companies/aliexpress/timeline"));

        assertThat(timeline.get("months").findValuesAsText("month")).containsExactly("2021-10", "2021-11");
    }

    @Test
    void mentions_titleAndText_areToldApart() {
        JsonNode found =
                RunningApp.json(running.post("/api/v1/mentions", "{\"title\":\"速卖通上新\",\"text\":\"今天，速卖通上新。\"}"));

        assertThat(found.at("/titleMentions/0/start").asInt()).isZero();
        assertThat(found.at("/mentions/0/start").asInt()).isEqualTo(3);
        assertThat(found.at("/mentions/0/company/id").asText()).isEqualTo("aliexpress");
        assertThat(found.get("events").isArray()).isTrue();
    }

    @Test
    void mentions_halfASurrogatePair_comesBackAsItWas() {
        HttpResponse<String> answer = running.post("/api/v1/mentions", "{\"text\":\"\\ud800速卖通\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningApp.json(answer).at("/mentions/0/start").asInt()).isEqualTo(1);
    }

    @Test
    void page_root_isServedWithItsPolicy() {
        HttpResponse<String> page = running.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("商闻");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void answer_large_isZippedForThoseWhoTakeIt() {
        HttpResponse<String> answer = running.send(running.request("/openapi.json")
                .header("Accept-Encoding", "gzip")
                .build());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void requestId_given_isKept() {
        HttpResponse<String> answer = running.send(
                running.request("/healthz").header("X-Request-Id", "abc-1").build());

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("abc-1");
    }

    @Test
    void readiness_ready_countsArticles() {
        assertThat(RunningApp.json(running.get("/readyz")).get("articles").asLong())
                .isEqualTo(Samples.all().size());
    }

    private static JsonNode search(String query) {
        HttpResponse<String> answer = running.get("/api/v1/search?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningApp.json(answer);
    }

    private static List<String> ids(String query) {
        return ids(search(query));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
