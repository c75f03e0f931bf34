package org.shangwen.searchapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.shangwen.searchapi.http.Json;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.Workspace;

/** A real server on a free port over a real data folder, and a client for it. */
final class RunningApp implements AutoCloseable {

    private final Workspace workspace;
    private final SearchApp app;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningApp(Workspace workspace) {
        this.workspace = workspace;
        this.app = SearchApp.start(workspace);
    }

    /** A server that holds the sample articles and is ready. */
    static RunningApp withSamples(Path data) {
        RunningApp running = starting(Settings.defaults(data).servedAt(null, 0));
        Samples.all().forEach(running.workspace.sink()::accept);
        running.workspace.sink().commit();
        running.app.ready();
        return running;
    }

    /** A server that is not ready yet. */
    static RunningApp starting(Settings settings) {
        return new RunningApp(Workspace.open(settings));
    }

    SearchApp app() {
        return app;
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + pathAndQuery))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String pathAndQuery) {
        return send(request(pathAndQuery).GET().build());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body());
    }

    @Override
    public void close() {
        client.close();
        app.close();
        workspace.close();
    }
}
