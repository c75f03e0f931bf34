package org.shangwen.searchapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.searchapi.settings.Settings;

/** Who may change something. */
final class AccessTest {

    private static final String CHANGE = "/api/v1/sources/nobody/crawl";
    /** SHA-256 of {@code open sesame}. */
    private static final String TOKEN_SHA256 = "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb";

    @TempDir
    Path data;

    @Test
    void loopback_requestOfThisMachine_isLetThrough() {
        try (RunningApp running = ready("127.0.0.1", null)) {
            assertThat(running.post(CHANGE, "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void loopback_pageOfAnotherOrigin_isRefused() {
        try (RunningApp running = ready("127.0.0.1", null)) {
            assertThat(status(running, "Origin", "https://evil.example")).isEqualTo(403);
            assertThat(status(running, "Origin", "null")).isEqualTo(403);
            assertThat(status(running, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        }
    }

    @Test
    void loopback_itsOwnPage_isLetThrough() {
        try (RunningApp running = ready("127.0.0.1", null)) {
            String own = "http://127.0.0.1:" + running.app().port();
            assertThat(status(running, "Origin", own)).isEqualTo(404);
        }
    }

    @Test
    void loopback_foreignHostHeader_isRefused() throws IOException {
        try (RunningApp running = ready("127.0.0.1", null)) {
            assertThat(rawStatus(running, "evil.example:" + running.app().port()))
                    .contains(" 403 ");
            assertThat(rawStatus(running, "localhost:" + running.app().port())).contains(" 404 ");
            assertThat(rawStatus(running, "[::1]:" + running.app().port())).contains(" 404 ");
        }
    }

    @Test
    void everyAddress_withoutToken_changesNothing() {
        try (RunningApp running = ready("0.0.0.0", null)) {
            assertThat(running.post(CHANGE, "").statusCode()).isEqualTo(403);
            assertThat(running.get("/api/v1/search").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyAddress_token_opensChanges() {
        try (RunningApp running = ready("0.0.0.0", TOKEN_SHA256)) {
            assertThat(running.post(CHANGE, "").statusCode()).isEqualTo(401);
            assertThat(status(running, "Authorization", "Bearer open says me")).isEqualTo(401);
            assertThat(status(running, "Authorization", "Bearer open sesame")).isEqualTo(404);
        }
    }

    @Test
    void starting_search_isToldToComeBack() {
        try (RunningApp running = RunningApp.starting(Settings.defaults(data).servedAt(null, 0))) {
            assertThat(running.get("/api/v1/search").statusCode()).isEqualTo(503);
            assertThat(running.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(running.get("/healthz").statusCode()).isEqualTo(200);
            running.app().ready();
            assertThat(running.get("/api/v1/search").statusCode()).isEqualTo(200);
        }
    }

    private RunningApp ready(String host, @Nullable String token) {
        RunningApp running = RunningApp.starting(
                new Settings(data, host, 0, "Shangwen-Test/1", List.of(), 1, token, InstantSource.system()));
        running.app().ready();
        return running;
    }

    private static int status(RunningApp running, String header, String value) {
        return running.send(running.request(CHANGE)
                        .header(header, value)
                        .POST(BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    private static String rawStatus(RunningApp running, String host) throws IOException {
        String head = "POST " + CHANGE + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0";
        return RawRequest.answer(running.app().port(), head).lines().findFirst().orElse("");
    }
}
