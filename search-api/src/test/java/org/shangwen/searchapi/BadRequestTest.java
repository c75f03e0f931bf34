package org.shangwen.searchapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangwen.searchapi.http.Json;

/** What the API answers to those who ask for what cannot be: a problem that names what is wrong, never a 5xx. */
final class BadRequestTest {

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

    @ParameterizedTest
    @CsvSource({
        "search?from=yesterday, from",
        "search?from=2021-13-01, from",
        "search?to=2021-02-30, to",
        "search?from=2021-10-12&to=2021-10-10, to",
        "search?company=bytedanse, company",
        "search?company=字节跳动, company",
        "search?source=A+B, source",
        "search?size=-1, size",
        "search?size=100000, size",
        "search?size=ten, size",
        "search?size=1&size=2, size",
        "search?sort=best, sort",
        "search?facets=colour, facets",
        "search?collapse=story, collapse",
        "search?cursor=abc, cursor",
        "search?qq=x, qq",
        "search?q=%ff, q",
        "companies?size=0, size",
        "crawls?source=nobody, source",
        "crawls?size=1000, size",
    })
    void parameter_unusable_isNamed(String pathAndQuery, String parameter) {
        HttpResponse<String> answer = running.get("/api/v1/" + pathAndQuery.replace("字节跳动", "%E5%AD%97%E8%8A%82"));

        assertThat(problem(answer, 400).get("parameter").asText()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "articles/0123456789abcdef0123456789abcdef, id",
        "articles/nothing, id",
        "companies/nobody, id",
        "companies/nobody/timeline, id",
        "sources/nobody, id",
        "crawls/999999, id",
        "crawls/x, id",
    })
    void thing_absent_isNotFoundByName(String path, String parameter) {
        assertThat(problem(running.get("/api/v1/" + path), 404).get("parameter").asText())
                .isEqualTo(parameter);
    }

    @Test
    void company_mistyped_isSuggested() {
        assertThat(problem(running.get("/api/v1/search?company=bytedanse"), 400)
                        .get("detail")
                        .asText())
                .contains("did you mean bytedance?");
    }

    @Test
    void parameter_mistyped_isSuggested() {
        assertThat(problem(running.get("/api/v1/search?compny=jd"), 400)
                        .get("detail")
                        .asText())
                .contains("did you mean company?");
    }

    @Test
    void query_tooLong_isRefused() {
        assertThat(problem(running.get("/api/v1/search?q=" + "a".repeat(1001)), 400)
                        .get("parameter")
                        .asText())
                .isEqualTo("q");
    }

    @Test
    void route_unknown_isNotFound() {
        problem(running.get("/api/v1/nothing"), 404);
        problem(running.get("/nothing.html"), 404);
    }

    @Test
    void method_wrong_isToldTheRightOnes() {
        HttpResponse<String> answer = running.post("/api/v1/search", "{}");

        problem(answer, 405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400|",
                "[]|400|",
                "null|400|",
                "\"text\"|400|",
                "{\"text\":1}|400|text",
                "{\"text\":null}|400|text",
                "{}|400|text",
                "{\"text\":\"x\",\"titel\":\"y\"}|400|titel",
                "{\"text\":\"x\"} trailing|400|",
                "{\"text\":\"x\",\"text\":\"y\"}|400|",
            })
    void body_wrong_isRefused(String body, int status, String parameter) {
        JsonNode problem = problem(running.post("/api/v1/mentions", body), status);

        assertThat(problem.has("parameter") ? problem.get("parameter").asText() : null)
                .isEqualTo(parameter);
    }

    @Test
    void body_tooLarge_isRefused() {
        problem(running.post("/api/v1/mentions", "{\"text\":\"" + "a".repeat(5_000_000) + "\"}"), 413);
    }

    @Test
    void body_deeplyNested_isRefused() {
        problem(running.post("/api/v1/mentions", "[".repeat(100_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json;charset=klingon", "application/json; charset=GBK", "/", ""})
    void body_ofAnotherType_isRefused(String type) {
        problem(
                running.send(running.request("/api/v1/mentions")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("{\"text\":\"x\"}"))
                        .build()),
                415);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /%zz, 400",
        "GET /api/v1/search?q=%zz, 400",
        "GET /api/v1/articles/%00, 400",
        "GET /api/v1/articles/%c0%ae, 400",
        "GET /api/v1/../../etc/passwd, 404",
        "GET /app/../openapi.yaml, 404",
        "BREW /api/v1/search, 405",
        "GARBAGE, 400",
    })
    void requestLine_broken_isAProblem(String line, int status) throws IOException {
        String answer = RawRequest.answer(running.app().port(), line + " HTTP/1.1\r\nHost: localhost");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json")
                .contains("Connection: close");
        assertThat(Json.read(answer.substring(answer.indexOf("\r\n\r\n")))
                        .get("status")
                        .asInt())
                .isEqualTo(status);
    }

    @Test
    void headers_tooLong_areAProblem() throws IOException {
        String answer = RawRequest.answer(
                running.app().port(), "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000));

        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("too long");
    }

    @Test
    void naughtyStrings_asQueryPathAndBody_neverFailTheServer() {
        List<String> strings = NaughtyStrings.all();
        assertThat(strings).hasSizeGreaterThanOrEqualTo(300);
        for (String naughty : strings) {
            String encoded = URLEncoder.encode(naughty, StandardCharsets.UTF_8);
            String inPath = encoded.replace("+", "%20");
            for (HttpResponse<String> answer : List.of(
                    running.get("/api/v1/search?size=1&q=" + encoded),
                    running.get("/api/v1/search?size=1&from=" + encoded + "&cursor=" + encoded),
                    running.get("/api/v1/companies?q=" + encoded),
                    running.get("/api/v1/companies/" + inPath),
                    running.get("/api/v1/articles/" + inPath),
                    running.get("/" + inPath),
                    running.post("/api/v1/mentions", Json.write(new Body(naughty, naughty))))) {
                assertThat(answer.statusCode())
                        .as(naughty + " → " + answer.uri())
                        .isLessThan(500);
                assertThat(isJsonOrPage(answer))
                        .as(naughty + " → " + answer.body())
                        .isTrue();
            }
        }
    }

    @Test
    void hostileArticle_inAnAnswer_staysText() {
        JsonNode hit =
                RunningApp.json(running.get("/api/v1/search?company=tencent")).at("/hits/0");

        assertThat(hit.get("title").asText()).isEqualTo(Samples.HOSTILE.title());
        assertThat(hit.get("author").asText()).isEqualTo("<b>作者</b>");
    }

    private static boolean isJsonOrPage(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
            return answer.statusCode() == 200;
        }
        Json.read(answer.body());
        return true;
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = RunningApp.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValue(problem.get("requestId").asText());
        return problem;
    }

    private record Body(String title, String text) {}
}
