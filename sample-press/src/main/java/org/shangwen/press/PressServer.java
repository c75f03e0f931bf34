package org.shangwen.press;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP side of one site: conditions, compression, the access log. */
final class PressServer implements AutoCloseable {

    /** RFC 9110's date: RFC 1123 with two digits of day and "GMT". */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private static final int WORTH_COMPRESSING = 256;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final AccessLog log;
    private final Versions versions;
    private boolean open;

    private PressServer(HttpServer server, InstantSource clock, AccessLog log) {
        this.server = server;
        this.clock = clock;
        this.log = log;
        this.versions = new Versions(clock);
    }

    /** Takes the port; nobody is answered before {@link #open}. */
    static PressServer bind(int port, InstantSource clock, AccessLog log) throws IOException {
        // Without it every answer on a kept connection waits 40 ms for an acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            return new PressServer(HttpServer.create(address, 0), clock, log);
        } catch (BindException e) {
            throw new BindException("port " + port + " on 127.0.0.1 is taken or not allowed (" + e.getMessage()
                    + "); free it, name another, or 0 for any free one");
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void open(SiteTemplate site, Desk desk) {
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, site, desk);
            }
        });
        server.setExecutor(threads);
        server.start();
        open = true;
    }

    private void answer(HttpExchange exchange, SiteTemplate site, Desk desk) throws IOException {
        Instant came = clock.instant();
        URI uri = exchange.getRequestURI();
        String method = exchange.getRequestMethod();
        boolean head = method.equals("HEAD");
        Headers headers = exchange.getResponseHeaders();
        Answer answer;
        if (head || method.equals("GET")) {
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            answer = site.answer(uri.getPath() == null ? "/" : uri.getPath(), query, desk);
        } else {
            headers.set("Allow", "GET, HEAD");
            answer = Answer.error(405, Html.raw("<h1>405</h1>"));
        }
        int status = answer.status();
        byte[] body = answer.body();
        boolean gzip = body.length >= WORTH_COMPRESSING && answer.type().matches("(text|application/(rss.)?xml).*");
        boolean zipped = gzip && wantsGzip(exchange.getRequestHeaders());
        if (gzip) {
            headers.set("Vary", "Accept-Encoding");
        }
        if (answer.modified() != null) {
            Versions.Version version = versions.of(uri.getPath(), body, answer.modified());
            headers.set("ETag", '"' + version.tag() + (zipped ? "-gz" : "") + '"');
            headers.set("Last-Modified", HTTP_DATE.format(version.modified().atZone(ZoneOffset.UTC)));
            headers.set("Cache-Control", "max-age=0, must-revalidate");
            if (unchanged(exchange.getRequestHeaders(), version)) {
                status = 304;
                body = new byte[0];
            }
        } else {
            headers.set("Cache-Control", "no-store");
        }
        if (answer.location() != null) {
            headers.set("Location", desk.base().resolve(answer.location()).toString());
        }
        if (status != 304) {
            headers.set("Content-Type", answer.type());
            if (zipped) {
                body = Gzip.bytes(body);
                headers.set("Content-Encoding", "gzip");
            }
        }
        long sent = head ? 0 : body.length;
        log.add(new SamplePress.Request(site.id(), uri.toString(), status, came, sent));
        if (head && status != 304) {
            headers.set("Content-Length", String.valueOf(body.length));
        }
        exchange.sendResponseHeaders(status, sent == 0 ? -1 : sent);
        if (sent > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** RFC 9110, 13.2.2: If-Modified-Since counts only where If-None-Match is absent. */
    private static boolean unchanged(Headers request, Versions.Version version) {
        List<String> tags = request.get("If-None-Match");
        if (tags != null) {
            return tags.stream()
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals("*")
                            || tag.equals('"' + version.tag() + '"')
                            || tag.equals('"' + version.tag() + "-gz\""));
        }
        String since = request.getFirst("If-Modified-Since");
        if (since == null) {
            return false;
        }
        try {
            Instant date = ZonedDateTime.parse(since.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !version.modified().isAfter(date);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean wantsGzip(Headers request) {
        String accepted = String.join(",", request.getOrDefault("Accept-Encoding", List.of()));
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.matches("(x-)?gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
    }

    @Override
    public void close() {
        if (!open) {
            // The JDK lets a port go only in the loop of a server that runs.
            server.start();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
