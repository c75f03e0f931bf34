package org.shangwen.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.fetch.FetchOutcome.Cause;

/**
 * One request and its answer, within limits on time, bytes and headers: no redirects, no cookies, no retries; only
 * verified certificates. Safe to share.
 */
final class HttpExchange implements AutoCloseable {

    private static final int CONNECTIONS_PER_HOST = 4;
    private static final int CONNECTIONS = 200;

    private final InstantSource clock;
    private final GuardedResolver resolver;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadline").factory());

    HttpExchange(String userAgent, FetchLimits limits, GuardedResolver resolver, InstantSource clock) {
        this.clock = clock;
        this.resolver = resolver;
        this.client = client(userAgent, limits, resolver);
    }

    private static CloseableHttpClient client(String userAgent, FetchLimits limits, GuardedResolver resolver) {
        Http1Config http = Http1Config.custom()
                .setMaxLineLength(limits.headerLine())
                .setMaxHeaderCount(limits.headers())
                .setMaxEmptyLineCount(2)
                .build();
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.silence()))
                .setTimeToLive(TimeValue.ofMinutes(2))
                // Servers that close a kept connection without a word are common; a look before each use costs 1 ms.
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(connection)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http)
                                .build())
                        .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                        .setMaxConnTotal(CONNECTIONS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .setConnectionRequestTimeout(Timeout.of(limits.total()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Asks for a page.
     *
     * @param headers further header lines
     * @param maxBytes the most bytes taken, compressed and decompressed each
     * @param whole whether a larger body is a failure; else it is cut
     * @param time how long it may take
     * @throws AddressRefusedException if the guard does not allow the connection
     */
    HttpReply get(URI url, Map<String, String> headers, int maxBytes, boolean whole, Duration time)
            throws FetchFailure, AddressRefusedException {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request.setHeader("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        request.setHeader("Accept-Encoding", "gzip, deflate");
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return exchange(url, request, maxBytes, whole);
        } catch (AddressRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw late.get()
                    ? new FetchFailure(Cause.TIMEOUT, "not done within " + time.toMillis() + " ms")
                    : failure(e);
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpReply exchange(URI url, HttpGet request, int maxBytes, boolean whole) throws IOException, FetchFailure {
        var at = clock.instant();
        HttpClientContext context = HttpClientContext.create();
        try (ClassicHttpResponse response = client.executeOpen(null, request, context)) {
            byte[] wire = body(request, response, maxBytes, whole);
            List<HttpReply.Header> headers = headers(response.getHeaders());
            String coding = headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase("Content-Encoding"))
                    .map(HttpReply.Header::value)
                    .reduce((a, b) -> a + "," + b)
                    .orElse(null);
            return new HttpReply(
                    url.toString(),
                    at,
                    server(context),
                    sent(context.getRequest(), request),
                    response.getCode(),
                    response.getReasonPhrase() == null ? "" : response.getReasonPhrase(),
                    headers,
                    wire,
                    ContentDecoder.decode(wire, coding, maxBytes));
        }
    }

    private static byte[] body(HttpGet request, ClassicHttpResponse response, int maxBytes, boolean whole)
            throws IOException, FetchFailure {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        if (whole && response.getEntity().getContentLength() > maxBytes) {
            request.abort();
            throw new FetchFailure(
                    Cause.TOO_LARGE, response.getEntity().getContentLength() + " bytes, more than " + maxBytes);
        }
        InputStream content = response.getEntity().getContent();
        byte[] bytes = content.readNBytes(maxBytes);
        if (bytes.length == maxBytes && content.read() >= 0) {
            // Closing the response would read the rest, which may have no end.
            request.abort();
            if (whole) {
                throw new FetchFailure(Cause.TOO_LARGE, "more than " + maxBytes + " bytes");
            }
        }
        return bytes;
    }

    private static @Nullable InetAddress server(HttpClientContext context) {
        EndpointDetails endpoint = context.getEndpointDetails();
        return endpoint != null && endpoint.getRemoteAddress() instanceof InetSocketAddress address
                ? address.getAddress()
                : null;
    }

    private static List<HttpReply.Header> sent(@Nullable HttpRequest sent, HttpGet asked) {
        return headers((sent == null ? asked : sent).getHeaders());
    }

    private static List<HttpReply.Header> headers(org.apache.hc.core5.http.Header[] lines) {
        List<HttpReply.Header> headers = new ArrayList<>(lines.length);
        for (org.apache.hc.core5.http.Header line : lines) {
            headers.add(new HttpReply.Header(line.getName(), line.getValue() == null ? "" : line.getValue()));
        }
        return headers;
    }

    private static FetchFailure failure(Exception e) {
        Cause cause = switch (e) {
            case UnknownHostException unknown -> Cause.DNS;
            case SSLException tls -> Cause.TLS;
            // Covers httpclient's HttpHostConnectException.
            case ConnectException none -> Cause.CONNECT;
            case NoRouteToHostException none -> Cause.CONNECT;
            case ConnectTimeoutException none -> Cause.CONNECT;
            case SocketTimeoutException silent -> Cause.TIMEOUT;
            case MessageConstraintException large -> Cause.PROTOCOL;
            case TruncatedChunkException cut -> Cause.CUT_SHORT;
            case MalformedChunkCodingException bad -> Cause.PROTOCOL;
            case IOException io -> io.getCause() instanceof HttpException ? Cause.PROTOCOL : Cause.CUT_SHORT;
            default -> Cause.PROTOCOL;
        };
        return new FetchFailure(cause, e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        resolver.close();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
