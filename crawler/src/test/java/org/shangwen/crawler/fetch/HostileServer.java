package org.shangwen.crawler.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback whose routes write whatever bytes they like, one request a connection. */
public final class HostileServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final AtomicInteger gone = new AtomicInteger();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /**
     * A request that came in.
     *
     * @param nanos when, on the clock that never jumps
     */
    record Asked(String path, List<String> headers, long nanos) {}

    public interface Route {
        void answer(OutputStream out) throws IOException;
    }

    public HostileServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
        on("/robots.txt", out -> text(out, "404 Not Found", "", ""));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            List<String> headers = new CopyOnWriteArrayList<>();
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                headers.add(header);
            }
            if (line == null) {
                return;
            }
            String path = line.split(" ", -1)[1];
            asked.add(new Asked(path, headers, System.nanoTime()));
            routes.getOrDefault(path, out -> text(out, "404 Not Found", "", "")).answer(client.getOutputStream());
        } catch (IOException e) {
            // The client goes away, as it should from some routes; tests look at what it makes of that.
            gone.incrementAndGet();
        }
    }

    public HostileServer on(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    public HostileServer page(String path, String body) {
        return on(path, out -> text(out, "200 OK", "Content-Type: text/html\r\n", body));
    }

    public HostileServer redirect(String path, String to) {
        return on(path, out -> text(out, "302 Found", "Location: " + to + "\r\n", ""));
    }

    public HostileServer status(String path, String status, String headers) {
        return on(path, out -> text(out, status, headers, "sorry"));
    }

    public static void text(OutputStream out, String status, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        raw(
                out,
                "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n");
        out.write(bytes);
        out.flush();
    }

    public static void raw(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
