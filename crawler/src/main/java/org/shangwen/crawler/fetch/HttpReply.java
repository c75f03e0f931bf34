package org.shangwen.crawler.fetch;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer of a server, and the request that it answers. Its arrays are not copied: do not change them. */
public final class HttpReply {

    private final String url;
    private final Instant at;
    private final @Nullable InetAddress server;
    private final List<Header> request;
    private final int status;
    private final String reason;
    private final List<Header> headers;
    private final byte[] wire;
    private final byte[] body;

    /** A header line. */
    public record Header(String name, String value) {}

    /**
     * @param url the address asked for
     * @param at when it was asked
     * @param server the address connected to, if known
     * @param request the header lines of the request
     * @param status the HTTP status
     * @param reason the words beside the status
     * @param headers the header lines of the answer
     * @param wire the body without transfer coding, still compressed
     * @param body the body, decompressed
     */
    public HttpReply(
            String url,
            Instant at,
            @Nullable InetAddress server,
            List<Header> request,
            int status,
            String reason,
            List<Header> headers,
            byte[] wire,
            byte[] body) {
        this.url = url;
        this.at = at;
        this.server = server;
        this.request = List.copyOf(request);
        this.status = status;
        this.reason = reason;
        this.headers = List.copyOf(headers);
        this.wire = wire;
        this.body = body;
    }

    public String url() {
        return url;
    }

    public Instant at() {
        return at;
    }

    public Optional<InetAddress> server() {
        return Optional.ofNullable(server);
    }

    /** The header lines of the request. */
    public List<Header> request() {
        return request;
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    /** The header lines of the answer. */
    public List<Header> headers() {
        return headers;
    }

    /** The body as it came, without transfer coding, still compressed. */
    public byte[] wire() {
        return wire;
    }

    /** The body, decompressed. */
    public byte[] body() {
        return body;
    }

    /** The value of the first header line with this name, whatever its case, or null. */
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    /** The {@code Content-Type}, or null. */
    public @Nullable String contentType() {
        return header("Content-Type");
    }
}
