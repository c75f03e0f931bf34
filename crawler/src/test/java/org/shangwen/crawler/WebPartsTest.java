package org.shangwen.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.Parts.Had;
import org.shangwen.crawler.Parts.Missing;
import org.shangwen.crawler.Parts.Part;
import org.shangwen.crawler.discover.Link;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.fetch.AddressGuard;
import org.shangwen.crawler.fetch.FetchLimits;
import org.shangwen.crawler.fetch.Fetcher;
import org.shangwen.crawler.fetch.HostileServer;
import org.shangwen.crawler.fetch.PartFetcher;
import org.shangwen.crawler.frontier.HostSlots;
import org.shangwen.crawler.frontier.PageStore;
import org.shangwen.crawler.state.StateStore;

/** Parts of articles over HTTP. */
final class WebPartsTest {

    @TempDir
    Path folder;

    private final HostileServer server = new HostileServer();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-28T04:00:00Z"));
    private final HostSlots slots = new HostSlots(System::nanoTime);
    private final Tally tally = new Tally();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<String> archived = new ArrayList<>();
    private StateStore state;
    private PageStore pages;
    private Fetcher fetcher;
    private Parts parts;

    @BeforeEach
    void open() {
        state = StateStore.open(folder.resolve("state.db"));
        pages = new PageStore(state);
        fetcher = new Fetcher(
                "Shangwen/0.1",
                new AddressGuard(List.of("127.0.0.1/32")),
                FetchLimits.defaults(),
                slots,
                (request, reply) -> archived.add(request.kind() + " " + request.url()),
                clock);
        parts = new WebParts(
                new PartFetcher(fetcher, slots, "press", Duration.ZERO), pages, "press", tally, clock, stopped::get);
    }

    @AfterEach
    void close() {
        fetcher.close();
        state.close();
        server.close();
    }

    private String missing(String path) {
        Part part = parts.at(server.url(path));
        assertThat(part).isInstanceOf(Missing.class);
        return ((Missing) part).reason();
    }

    @Test
    void part_thatIsThere_isFetchedArchivedCountedAndMarked() {
        server.page("/a_2", "<p>第二页</p>");
        Part part = parts.at(server.url("/a_2"));

        assertThat(part).isInstanceOfSatisfying(Had.class, had -> {
            assertThat(had.page().document().text()).isEqualTo("第二页");
            assertThat(had.bytes()).isPositive();
        });
        assertThat(archived).containsExactly("part " + server.url("/a_2"));
        assertThat(tally.counts()).containsEntry("part", 1L);
        assertThat(pages.find("press", server.url("/a_2")).orElseThrow().kind()).isEqualTo(PageKind.PART);
        assertThat(slots.take("127.0.0.1:" + URI.create(server.url("/")).getPort()))
                .as("the host is given back")
                .isNotEqualTo(Long.MAX_VALUE);
    }

    @Test
    void part_thatCannotBeHad_saysWhy() {
        server.status("/gone", "404 Not Found", "")
                .redirect("/away", "/")
                .page("/", "<p>首页</p>")
                .on("/pdf", out -> HostileServer.text(out, "200 OK", "Content-Type: application/pdf\r\n", "%PDF"));

        assertThat(missing("/gone")).contains("404");
        assertThat(missing("/away")).contains("redirected");
        assertThat(missing("/pdf")).contains("application/pdf");
        assertThat(((Missing) parts.at("http://127.0.0.9/a_2")).reason()).contains("127.0.0.9");
    }

    @Test
    void part_thatIsAListing_isNotFetched() {
        server.page("/list", "<p>列表</p>");
        pages.seed("press", List.of(new Link(server.url("/list"), PageKind.LIST, null)), clock.instant());

        assertThat(missing("/list")).contains("listing");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void part_afterTheRunWasStopped_isNotFetched() {
        stopped.set(true);

        assertThat(missing("/a_2")).contains("the run ends");
        assertThat(server.paths()).isEmpty();
    }
}
