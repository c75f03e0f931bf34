package org.shangwen.crawler.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.fetch.FetchOutcome.Cause;
import org.shangwen.crawler.fetch.FetchOutcome.Failed;
import org.shangwen.crawler.frontier.HostSlots;
import org.shangwen.crawler.url.WebAddress;

/**
 * Fetches pages politely and safely: robots.txt, guard and the host's rest before every request, redirects by hand,
 * every answer recorded. Safe to share between threads and runs.
 */
public final class Fetcher implements AutoCloseable {

    private static final Duration BUSY = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private final AddressGuard guard;
    private final FetchLimits limits;
    private final HostSlots slots;
    private final InstantSource clock;
    private final HttpExchange exchange;
    private final RobotsFiles robots;
    private final ReplyRecorder recorder;

    /**
     * @param userAgent the product token and contact, such as {@code Shangwen/0.1 (+https://example.org/contact)}
     * @param recorder told every answer before anything else is made of it
     */
    public Fetcher(
            String userAgent,
            AddressGuard guard,
            FetchLimits limits,
            HostSlots slots,
            ReplyRecorder recorder,
            InstantSource clock) {
        this(userAgent, guard, limits, slots, recorder, clock, InetAddress::getAllByName);
    }

    Fetcher(
            String userAgent,
            AddressGuard guard,
            FetchLimits limits,
            HostSlots slots,
            ReplyRecorder recorder,
            InstantSource clock,
            NameLookup lookup) {
        this.guard = guard;
        this.limits = limits;
        this.slots = slots;
        this.clock = clock;
        this.recorder = recorder;
        GuardedResolver resolver = new GuardedResolver(guard, lookup, limits.lookup());
        this.exchange = new HttpExchange(userAgent, limits, resolver, clock);
        this.robots = new RobotsFiles(exchange, guard, slots, clock, limits.robots(), userAgent);
    }

    public FetchLimits limits() {
        return limits;
    }

    /**
     * Fetches a page, following redirects.
     *
     * @throws InterruptedException if the thread is interrupted while the host rests
     * @throws java.io.UncheckedIOException if an answer cannot be recorded
     */
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        try {
            return follow(request, WebAddress.parse(request.url()));
        } catch (IllegalArgumentException e) {
            return new FetchOutcome.RefusedByGuard(String.valueOf(e.getMessage()));
        } catch (AddressRefusedException e) {
            return new FetchOutcome.RefusedByGuard(String.valueOf(e.getMessage()));
        } catch (FetchFailure e) {
            return new Failed(e.kind(), 0, String.valueOf(e.getMessage()), null);
        }
    }

    private FetchOutcome follow(FetchRequest request, URI first)
            throws InterruptedException, FetchFailure, AddressRefusedException {
        Budget budget = new Budget(limits.total());
        Set<URI> seen = new LinkedHashSet<>();
        URI url = first;
        while (true) {
            Optional<String> refusal = guard.refusal(url);
            if (refusal.isPresent()) {
                return new FetchOutcome.RefusedByGuard(refusal.get());
            }
            if (!seen.add(url)) {
                return failed(Cause.REDIRECT_LOOP, "back to " + url);
            }
            if (seen.size() > limits.redirects() + 1) {
                return failed(Cause.REDIRECTS, "more than " + limits.redirects() + " redirects, last to " + url);
            }
            FetchOutcome closed = robots.refusal(url, request.delay());
            if (closed != null) {
                return closed;
            }
            HttpReply reply = ask(request, url, budget);
            recorder.record(request, reply);
            String location = reply.header("Location");
            if (!isRedirect(reply.status())) {
                return outcome(url, reply);
            }
            if (location == null) {
                return failed(Cause.REDIRECTS, "status " + reply.status() + " without a Location");
            }
            url = WebAddress.resolve(url, fromUtf8(location));
        }
    }

    /** The time that one fetch has left; what politeness waits does not count. */
    private static final class Budget {
        private long left;

        Budget(Duration total) {
            this.left = total.toNanos();
        }
    }

    private HttpReply ask(FetchRequest request, URI url, Budget budget)
            throws InterruptedException, FetchFailure, AddressRefusedException {
        String host = HostSlots.hostOf(url);
        long rest = slots.rest(host);
        if (rest > LONGEST_REST.toNanos()) {
            throw new FetchFailure(
                    Cause.TIMEOUT, host + " rests for " + Duration.ofNanos(rest).toSeconds() + " s");
        }
        slots.await(host);
        long began = System.nanoTime();
        try {
            Duration left = Duration.ofNanos(Math.max(1_000_000, budget.left));
            return exchange.get(url, validators(request), request.maxBytes(), true, left);
        } finally {
            budget.left -= System.nanoTime() - began;
            slots.answered(host, request.delay());
        }
    }

    private FetchOutcome outcome(URI url, HttpReply reply) {
        int status = reply.status();
        if (status == 304) {
            return new FetchOutcome.NotModified();
        }
        if (status >= 200 && status < 300) {
            return new FetchOutcome.Fetched(reply);
        }
        Duration retryAfter = RetryAfter.of(reply.header("Retry-After"), clock.instant());
        if (status == 429 || status == 503) {
            retryAfter = retryAfter == null ? BUSY : retryAfter;
            slots.rest(HostSlots.hostOf(url), retryAfter);
        }
        return new Failed(Cause.STATUS, status, "status " + status, retryAfter);
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static Map<String, String> validators(FetchRequest request) {
        Map<String, String> headers = new HashMap<>();
        put(headers, "If-None-Match", request.etag());
        put(headers, "If-Modified-Since", request.lastModified());
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /** Header bytes arrive as Latin-1; addresses in them are UTF-8 where they are not ASCII. */
    private static String fromUtf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Failed failed(Cause cause, String detail) {
        return new Failed(cause, 0, detail, null);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
