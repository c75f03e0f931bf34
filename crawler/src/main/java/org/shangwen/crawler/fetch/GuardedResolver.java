package org.shangwen.crawler.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once per connection and hands out only addresses that the guard allows, so that the address judged is
 * the address connected. One forbidden answer refuses the name. Safe to share.
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {

    private final AddressGuard guard;
    private final NameLookup lookup;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GuardedResolver(AddressGuard guard, NameLookup lookup, Duration timeout) {
        this.guard = guard;
        this.lookup = lookup;
        this.timeout = timeout;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] answers = answers(host);
        for (InetAddress answer : answers) {
            Optional<String> refusal = guard.refusal(answer, port);
            if (refusal.isPresent()) {
                throw new AddressRefusedException(host + ": " + refusal.get());
            }
        }
        return Arrays.stream(answers)
                .map(answer -> new InetSocketAddress(answer, port))
                .toList();
    }

    private InetAddress[] answers(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = threads.submit(() -> lookup.addressesOf(host));
        try {
            InetAddress[] answers = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answers.length == 0) {
                throw new UnknownHostException(host + ": no address");
            }
            return answers;
        } catch (ExecutionException e) {
            throw unknown(host, String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host, "no answer within " + timeout.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, "interrupted", e);
        }
    }

    private static UnknownHostException unknown(String host, String reason, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(host + ": " + reason);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host + ": an address is judged together with its port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
