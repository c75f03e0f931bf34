package org.shangwen.searchapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.searchapi.cli.CommandTree;
import org.shangwen.searchapi.cli.Terminal;
import org.shangwen.searchapi.cli.WebServer;
import org.shangwen.searchapi.http.Json;

/** The demonstration from the first request to the press to the last answer, all over real HTTP. */
final class DemoTest {

    @TempDir
    Path data;

    @Test
    void demo_crawledPress_isSearchable() throws Exception {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread demo = Thread.ofPlatform().start(() -> run(out, port, "demo", "--port", "0", "--data", data.toString()));
        try {
            String base = "http://127.0.0.1:" + port.get(120, TimeUnit.SECONDS);

            JsonNode found = get(base + "/api/v1/search?q=%E5%AD%97%E8%8A%82%E8%B7%B3%E5%8A%A8");
            JsonNode sources = get(base + "/api/v1/sources");
            JsonNode crawls = get(base + "/api/v1/crawls");

            assertThat(found.at("/total/value").asLong()).isPositive();
            assertThat(found.at("/interpretation/companies/0/id").asText()).isEqualTo("bytedance");
            assertThat(found.at("/facets/source")).isNotEmpty();
            assertThat(sources.get("sources").findValuesAsText("id")).contains("tideline", "quay", "lantern");
            List<JsonNode> first = crawls.get("crawls")
                    .valueStream()
                    .filter(run -> run.get("trigger").asText().equals("user"))
                    .toList();
            assertThat(first)
                    .hasSize(3)
                    .allMatch(run -> run.get("state").asText().equals("done"));
            assertProgressEnds(base, first.getFirst().get("id").asLong());
            assertThat(get(base + "/readyz").get("articles").asLong()).isGreaterThanOrEqualTo(40);
        } finally {
            demo.interrupt();
            demo.join(TimeUnit.SECONDS.toMillis(60));
        }
        assertThat(demo.isAlive()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("curl 'http://127.0.0.1:");
    }

    @Test
    void demo_portTaken_saysSoBeforeItCrawls() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String port = Integer.toString(taken.getLocalPort());

            int code = run(out, new CompletableFuture<>(), "demo", "--port", port, "--data", data.toString());

            assertThat(code).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(port).doesNotContain("new=");
        }
    }

    private static int run(ByteArrayOutputStream out, CompletableFuture<Integer> readyAt, String... args) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, false);
        return CommandTree.run(terminal, workspace -> new Watched(SearchApp.start(workspace), readyAt), args);
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Json.read(answer.body());
        }
    }

    private static void assertProgressEnds(String base, long run) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/crawls/" + run))
                    .header("Accept", "text/event-stream")
                    .build();
            HttpResponse<String> events = client.send(request, BodyHandlers.ofString());
            assertThat(events.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(events.body()).startsWith("event: end\ndata: {").endsWith("}\n\n");
        }
    }

    /** Tells when a server is ready, and where. */
    private record Watched(WebServer server, CompletableFuture<Integer> readyAt) implements WebServer {

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void ready() {
            server.ready();
            readyAt.complete(port());
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
