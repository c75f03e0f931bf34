package org.shangwen.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostSlotsTest {

    private static final String HOST = "press.example:443";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final HostSlots slots = new HostSlots(nanos::get);

    @Test
    void take_hostInHand_isRefusedUntilItIsReleased() {
        assertThat(slots.take(HOST)).isZero();
        assertThat(slots.take(HOST)).isEqualTo(Long.MAX_VALUE);
        slots.release(HOST);
        assertThat(slots.take(HOST)).isZero();
    }

    @Test
    void hold_hostInHand_waitsForItsRelease() throws Exception {
        assertThat(slots.take(HOST)).isZero();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> held = other.submit(() -> slots.hold(HOST, Duration.ZERO));
            assertThat(held.isDone()).isFalse();
            slots.release(HOST);
            assertThat(held.get()).isTrue();
        }
        assertThat(slots.take(HOST)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void hold_hostThatRestsForLong_isNotWaitedFor() throws InterruptedException {
        slots.rest(HOST, Duration.ofHours(1));
        assertThat(slots.hold(HOST, Duration.ofMinutes(2))).isFalse();
    }

    @Test
    void take_afterAnAnswer_waitsForTheDelayEvenWhenTheClockWrapsAround() {
        slots.take(HOST);
        slots.answered(HOST, Duration.ofSeconds(2));
        slots.release(HOST);
        assertThat(slots.take(HOST)).isEqualTo(Duration.ofSeconds(2).toNanos());
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(slots.take(HOST)).isZero();
    }

    @Test
    void answered_hostThatAsksForMore_restsAsLongAsItAsks() {
        slots.crawlDelay(HOST, Duration.ofSeconds(5));
        slots.answered(HOST, Duration.ofSeconds(1));
        assertThat(slots.rest(HOST)).isEqualTo(Duration.ofSeconds(5).toNanos());
        slots.rest(HOST, Duration.ofSeconds(3));
        assertThat(slots.rest(HOST)).isEqualTo(Duration.ofSeconds(5).toNanos());
    }

    @Test
    void hostOf_knowsDefaultPortsAndCase() {
        assertThat(HostSlots.hostOf(URI.create("https://Press.Example/a"))).isEqualTo(HOST);
        assertThat(HostSlots.hostOf(URI.create("http://press.example/a"))).isEqualTo("press.example:80");
        assertThat(HostSlots.hostOf(URI.create("http://press.example:8080/a"))).isEqualTo("press.example:8080");
    }
}
