package org.shangwen.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Fetches pages of a press; redirects are not followed. */
final class PressClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();

    /** A GET with pairs of header name and value. */
    HttpResponse<byte[]> get(URI url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The page as text; pages of the quay site by its own charset. */
    String text(URI url) {
        HttpResponse<byte[]> answer = get(url);
        String utf8 = new String(answer.body(), StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(answer.body(), QuaySite.CHARSET);
    }

    @Override
    public void close() {
        client.close();
    }
}
