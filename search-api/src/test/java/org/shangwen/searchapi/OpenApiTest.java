package org.shangwen.searchapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document says what the server does: all of it, and nothing else. */
final class OpenApiTest {

    @TempDir
    static Path data;

    private static RunningApp running;
    private static JsonNode document;
    private static SchemaCheck check;

    @BeforeAll
    static void start() {
        running = RunningApp.withSamples(data);
        document = RunningApp.json(running.get("/openapi.json"));
        check = new SchemaCheck(document);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void routes_served_areThoseDocumented() {
        Set<String> documented = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(running.app().routeNames()).isEqualTo(documented);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?q=AliExpress, /api/v1/search",
        "/api/v1/search?size=0&facets=, /api/v1/search",
        "/api/v1/search?sort=newest&size=1, /api/v1/search",
        "/api/v1/articles/{aliexpress}, /api/v1/articles/{id}",
        "/api/v1/articles/{bare}, /api/v1/articles/{id}",
        "/api/v1/companies, /api/v1/companies",
        "/api/v1/companies?q=ali, /api/v1/companies",
        "/api/v1/companies/aliexpress, /api/v1/companies/{id}",
        "/api/v1/companies/alibaba, /api/v1/companies/{id}",
        "/api/v1/companies/aliexpress/timeline, /api/v1/companies/{id}/timeline",
        "/api/v1/sources, /api/v1/sources",
        "/api/v1/sources/woshipm, /api/v1/sources/{id}",
        "/api/v1/crawls, /api/v1/crawls",
        "/healthz, /healthz",
        "/readyz, /readyz",
        "/openapi.json, /openapi.json",
    })
    void answer_given_fitsItsSchema(String address, String path) {
        HttpResponse<String> answer = running.get(
                address.replace("{aliexpress}", Samples.ALIEXPRESS.id().value())
                        .replace("{bare}", Samples.BARE.id().value()));

        assertFits(answer, 200, schema(path, "get", "200", "application/json"));
    }

    @Test
    void mentions_answer_fitsItsSchema() {
        HttpResponse<String> answer = running.post("/api/v1/mentions", "{\"title\":\"速卖通\",\"text\":\"字节跳动与速卖通。\"}");

        assertFits(answer, 200, schema("/api/v1/mentions", "post", "200", "application/json"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/search?size=-1, 400", "/api/v1/articles/x, 404", "/nothing, 404"})
    void problem_given_fitsItsSchema(String address, int status) {
        assertFits(running.get(address), status, document.at("/components/schemas/Problem"));
    }

    @Test
    void examples_inTheDocument_fitTheirSchemas() {
        int examples = 0;
        for (JsonNode content : document.findValues("content")) {
            for (Map.Entry<String, JsonNode> form : content.properties()) {
                if (form.getValue().has("example")) {
                    examples++;
                    assertThat(check.mistakes(
                                    form.getValue().get("schema"),
                                    form.getValue().get("example")))
                            .as(form.getValue().get("example").toString())
                            .isEmpty();
                }
            }
        }
        assertThat(examples).isGreaterThan(14);
    }

    @Test
    void parameters_documented_areThoseTaken() {
        for (JsonNode parameter : document.at("/paths/~1api~1v1~1search/get/parameters")) {
            String name = parameter.get("name").asText();
            assertThat(running.get("/api/v1/search?size=0&" + (name.equals("size") ? "" : name + "="))
                            .statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    private static JsonNode schema(String path, String method, String status, String mediaType) {
        JsonNode schema = document.get("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content")
                .path(mediaType)
                .path("schema");
        assertThat(schema.isMissingNode()).as(path).isFalse();
        return schema;
    }

    private static void assertFits(HttpResponse<String> answer, int status, JsonNode schema) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(check.mistakes(schema, RunningApp.json(answer)))
                .as(answer.body())
                .isEmpty();
    }
}
