package org.shangwen.crawler.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.fetch.FetchOutcome.Cause;
import org.shangwen.crawler.frontier.HostSlots;
import org.shangwen.crawler.url.WebAddress;

/**
 * The robots.txt of each scheme, host and port, as RFC 9309 has them: 4xx opens the site, 5xx and silence close it until
 * it answers, five redirects are followed. Safe to share.
 */
final class RobotsFiles {

    private static final int PARSED = 512 * 1024;
    private static final int REDIRECTS = 5;
    private static final int KEPT = 10_000;
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final Duration LAST_GOOD = Duration.ofDays(30);
    private static final long MAX_CRAWL_DELAY_MS = 60_000;

    private final HttpExchange exchange;
    private final AddressGuard guard;
    private final HostSlots slots;
    private final InstantSource clock;
    private final Duration timeout;
    private final String token;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(MAX_CRAWL_DELAY_MS, 0);
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * What is known of one robots.txt.
     *
     * @param rules what it allows
     * @param failure why it cannot be read, or null
     * @param until when to ask again
     * @param read when the rules were read from the server
     */
    private record Known(SimpleRobotRules rules, @Nullable FetchOutcome failure, Instant until, Instant read) {}

    RobotsFiles(
            HttpExchange exchange,
            AddressGuard guard,
            HostSlots slots,
            InstantSource clock,
            Duration timeout,
            String agent) {
        this.exchange = exchange;
        this.guard = guard;
        this.slots = slots;
        this.clock = clock;
        this.timeout = timeout;
        this.token = agent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /**
     * Why an address must not be fetched, or null if it may be.
     *
     * @param delay the least rest of the host after an answer
     */
    @Nullable
    FetchOutcome refusal(URI url, Duration delay) throws InterruptedException {
        Known file = file(url, delay);
        if (file.failure() != null) {
            return file.failure();
        }
        if (file.rules().isAllowAll() || file.rules().isAllowed(url.toString())) {
            return null;
        }
        String why = file.rules().isAllowNone() ? "robots.txt closes the whole site" : "robots.txt disallows it";
        return new FetchOutcome.RefusedByRobots(why + " to " + token);
    }

    private Known file(URI url, Duration delay) throws InterruptedException {
        String site = url.getScheme().toLowerCase(Locale.ROOT) + "://" + HostSlots.hostOf(url);
        Known old;
        synchronized (known) {
            old = known.get(site);
        }
        Instant now = clock.instant();
        if (old != null && now.isBefore(old.until())) {
            return old;
        }
        Known fresh = fetch(url, delay, now);
        if (fresh.failure() != null
                && old != null
                && old.failure() == null
                && now.isBefore(old.read().plus(LAST_GOOD))) {
            fresh = new Known(old.rules(), null, now.plus(ASK_AGAIN), old.read());
        }
        long asked = fresh.rules().getCrawlDelay();
        if (asked > 0) {
            slots.crawlDelay(HostSlots.hostOf(url), Duration.ofMillis(asked));
        }
        synchronized (known) {
            known.put(site, fresh);
        }
        return fresh;
    }

    private Known fetch(URI page, Duration delay, Instant now) throws InterruptedException {
        URI url = page.resolve("/robots.txt");
        long end = System.nanoTime() + timeout.toNanos();
        try {
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                if (guard.refusal(url).isPresent()) {
                    return open(now);
                }
                slots.await(HostSlots.hostOf(url));
                Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
                HttpReply reply;
                try {
                    reply = exchange.get(url, Map.of(), PARSED, false, left);
                } finally {
                    slots.answered(HostSlots.hostOf(url), delay);
                }
                int status = reply.status();
                String location = reply.header("Location");
                if (status >= 300 && status < 400 && location != null) {
                    url = WebAddress.resolve(url, location);
                } else if (status >= 200 && status < 300) {
                    return new Known(parse(url, reply), null, now.plus(FRESH), now);
                } else if (status >= 500 || status == 429) {
                    return closed(new FetchOutcome.RefusedByRobots("robots.txt answers " + status), now);
                } else {
                    return open(now);
                }
            }
            return open(now);
        } catch (AddressRefusedException e) {
            return url.equals(page.resolve("/robots.txt"))
                    ? closed(new FetchOutcome.RefusedByGuard(String.valueOf(e.getMessage())), now)
                    : open(now);
        } catch (IllegalArgumentException e) {
            return open(now);
        } catch (FetchFailure e) {
            return failed(e, now);
        }
    }

    private static Known failed(FetchFailure e, Instant now) {
        String detail = "robots.txt: " + e.getMessage();
        // A robots.txt that does not decompress or is no HTTP says nothing; a site that cannot be reached is closed.
        return e.kind() == Cause.ENCODING ? open(now) : closed(new FetchOutcome.Failed(e.kind(), 0, detail, null), now);
    }

    private SimpleRobotRules parse(URI url, HttpReply reply) {
        byte[] body = reply.body().length > PARSED ? Arrays.copyOf(reply.body(), PARSED) : reply.body();
        return parser.parseContent(url.toString(), body, "text/plain", Set.of(token));
    }

    private static Known open(Instant now) {
        return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, now.plus(FRESH), now);
    }

    private static Known closed(FetchOutcome failure, Instant now) {
        return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), failure, now.plus(ASK_AGAIN), now);
    }
}
