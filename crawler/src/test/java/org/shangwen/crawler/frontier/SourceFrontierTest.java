package org.shangwen.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import edu.uci.ics.crawler4j.url.WebURL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.TestClock;
import org.shangwen.crawler.discover.Link;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.extract.FeedText;
import org.shangwen.crawler.frontier.VisitEnd.Result;
import org.shangwen.crawler.state.StateStore;

class SourceFrontierTest {

    private static final Link FEED = new Link("https://press.example/feed", PageKind.FEED, null);
    private static final String ONE = "https://press.example/1";
    private static final String TWO = "https://press.example/2";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-28T04:00:00Z"));
    private final List<String> commits = new ArrayList<>();
    private StateStore state;
    private PageStore pages;

    @BeforeEach
    void open() {
        state = StateStore.open(folder.resolve("state.db"));
        pages = new PageStore(state);
    }

    @AfterEach
    void close() {
        state.close();
    }

    private SourceFrontier begin(int maxPages) {
        SourceFrontier frontier = new SourceFrontier(
                pages,
                new HostSlots(System::nanoTime),
                clock,
                "press",
                maxPages,
                Duration.ZERO,
                () -> commits.add("commit"));
        frontier.begin(List.of(FEED));
        return frontier;
    }

    private static @Nullable PageTask next(SourceFrontier frontier) {
        List<WebURL> handedOut = new ArrayList<>();
        frontier.getNextURLs(50, handedOut);
        assertThat(handedOut).hasSizeLessThanOrEqualTo(1);
        return handedOut.isEmpty() ? null : (PageTask) handedOut.getFirst();
    }

    private static PageTask take(SourceFrontier frontier) {
        return Objects.requireNonNull(next(frontier), "the frontier hands nothing out");
    }

    private static void end(SourceFrontier frontier, PageTask task, Result result, String etag) {
        task.end(new VisitEnd(result, "test", etag, null, null, null));
        frontier.setProcessed(task);
    }

    private static Link article(String url, String listing) {
        return new Link(url, PageKind.ARTICLE, listing);
    }

    /** Runs to the end; every page ends the same way, and the feed names these articles. */
    private List<String> run(Link... articles) {
        SourceFrontier frontier = begin(100);
        List<String> visited = new ArrayList<>();
        for (PageTask task = next(frontier); task != null; task = next(frontier)) {
            visited.add(task.getURL());
            if (task.page().kind() == PageKind.FEED) {
                frontier.unknown(task.page(), List.of(articles));
            }
            end(frontier, task, Result.TAKEN, "v1");
        }
        assertThat(frontier.isFinished()).isTrue();
        assertThat(frontier.getQueueLength()).isZero();
        frontier.close();
        frontier.commit();
        return visited;
    }

    @Test
    void run_visitsSeedsFirstAndArticlesInTheOrderOfTheirListing() {
        assertThat(run(article(TWO, "b"), article(ONE, "a"))).containsExactly(FEED.url(), TWO, ONE);
        assertThat(pages.find("press", ONE)).get().satisfies(page -> {
            assertThat(page.state()).isEqualTo(PageState.DONE);
            assertThat(page.etag()).isEqualTo("v1");
            assertThat(page.depth()).isEqualTo(1);
        });
    }

    @Test
    void nextRun_visitsTheSeedsAndWhatIsNewOrListedAnew() {
        run(article(ONE, "a"), article(TWO, "b"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(run(article(ONE, "a"), article(TWO, "b"))).containsExactly(FEED.url());
        clock.pass(Duration.ofMinutes(1));
        assertThat(run(article(ONE, "changed"), article(TWO, "b"), article(TWO + "3", "c")))
                .containsExactlyInAnyOrder(FEED.url(), ONE, TWO + "3");
        clock.pass(Duration.ofHours(1));
        assertThat(run(article(ONE, "changed"))).contains(ONE, TWO);
    }

    @Test
    void pageInHand_afterAnAbruptEnd_isDueAgain() {
        SourceFrontier frontier = begin(100);
        PageTask feed = take(frontier);
        frontier.unknown(feed.page(), List.of(article(ONE, "a")));
        end(frontier, feed, Result.TAKEN, "v1");
        assertThat(take(frontier).getURL()).isEqualTo(ONE);
        assertThat(pages.find("press", ONE))
                .get()
                .extracting(FrontierPage::state)
                .isEqualTo(PageState.IN_PROGRESS);
        // Nothing was committed: the program ends here, and another begins.
        assertThat(run(article(ONE, "a"))).containsExactly(FEED.url(), ONE);
    }

    @Test
    void page_isDoneOnlyAfterWhatItBroughtIsDurable() {
        SourceFrontier frontier = begin(100);
        PageTask feed = take(frontier);
        end(frontier, feed, Result.TAKEN, "v1");
        assertThat(commits).isEmpty();
        assertThat(pages.find("press", FEED.url()))
                .get()
                .extracting(FrontierPage::state)
                .isEqualTo(PageState.IN_PROGRESS);
        frontier.commit();
        assertThat(commits).containsExactly("commit");
        assertThat(pages.find("press", FEED.url()))
                .get()
                .extracting(FrontierPage::state)
                .isEqualTo(PageState.DONE);
    }

    @Test
    void commit_thatFails_leavesThePageInHand() {
        SourceFrontier frontier =
                new SourceFrontier(pages, new HostSlots(System::nanoTime), clock, "press", 100, Duration.ZERO, () -> {
                    throw new IllegalStateException("disk full");
                });
        frontier.begin(List.of(FEED));
        PageTask feed = take(frontier);
        end(frontier, feed, Result.TAKEN, "v1");
        assertThatIllegalStateException().isThrownBy(frontier::commit).withMessage("disk full");
        assertThat(pages.find("press", FEED.url()))
                .get()
                .extracting(FrontierPage::state)
                .isEqualTo(PageState.IN_PROGRESS);
    }

    @Test
    void missingPage_isGoneOnlyAfterThreeVisits() {
        run(article(ONE, "a"));
        for (PageState expected : List.of(PageState.FAILED, PageState.FAILED, PageState.GONE)) {
            clock.pass(Duration.ofDays(2));
            SourceFrontier frontier = begin(100);
            for (PageTask task = next(frontier); task != null; task = next(frontier)) {
                end(frontier, task, task.getURL().equals(ONE) ? Result.MISSING : Result.UNCHANGED, "v1");
            }
            frontier.commit();
            assertThat(pages.find("press", ONE))
                    .get()
                    .extracting(FrontierPage::state)
                    .isEqualTo(expected);
        }
        clock.pass(Duration.ofDays(60));
        assertThat(run(article(ONE, "a"))).doesNotContain(ONE);
        assertThat(run(article(ONE, "back again"))).contains(ONE);
    }

    @Test
    void part_ofAnArticle_isNeverHandedOutAgain() {
        SourceFrontier frontier = begin(50);
        PageTask feed = take(frontier);
        frontier.unknown(feed.page(), List.of(article(ONE, "a"), article(TWO, "b")));
        end(frontier, feed, Result.TAKEN, "v1");
        assertThat(pages.markPart("press", TWO, clock.instant())).isTrue();
        assertThat(pages.markPart("press", "https://press.example/3", clock.instant()))
                .isTrue();
        PageTask one = take(frontier);
        end(frontier, one, Result.TAKEN, "v1");
        assertThat(one.getURL()).isEqualTo(ONE);
        assertThat(next(frontier)).isNull();
        frontier.commit();
        clock.pass(Duration.ofDays(400));
        assertThat(run(article(TWO, "named anew"), article("https://press.example/3", "x")))
                .containsExactlyInAnyOrder(FEED.url(), ONE);
    }

    @Test
    void markPart_ofAListing_isRefused() {
        begin(50);
        assertThat(pages.markPart("press", FEED.url(), clock.instant())).isFalse();
    }

    @Test
    void addressThatLooksLikeAPartOfAnother_waitsForTheOther() {
        String first = "https://press.example/a.html";
        String second = "https://press.example/a_2.html";
        SourceFrontier frontier = begin(50);
        PageTask feed = take(frontier);
        frontier.unknown(feed.page(), List.of(article(second, "b"), article(first, "a")));
        end(frontier, feed, Result.TAKEN, "v1");
        PageTask one = take(frontier);
        assertThat(one.getURL()).isEqualTo(first);
        end(frontier, one, Result.TAKEN, "v1");
        assertThat(next(frontier)).isNull();
        frontier.commit();
        clock.pass(Duration.ofMinutes(11));
        assertThat(run()).contains(second);
    }

    @Test
    void feedText_isHandedOutWithTheAddressAndDroppedOnceItIsTaken() {
        FeedText said = new FeedText("一", "林一", null, "<p>正文</p>", List.of("物流"));
        SourceFrontier frontier = begin(50);
        PageTask feed = take(frontier);
        frontier.unknown(feed.page(), List.of(new Link(ONE, PageKind.ARTICLE, "a", said)));
        end(frontier, feed, Result.TAKEN, "v1");
        PageTask one = take(frontier);
        assertThat(one.page().feed()).isEqualTo(said);
        end(frontier, one, Result.FAILED, "v1");
        frontier.commit();
        assertThat(pages.feedTexts("press")).isOne();
        clock.pass(Duration.ofHours(1));
        SourceFrontier later = begin(50);
        end(later, take(later), Result.UNCHANGED, "v1");
        PageTask again = take(later);
        assertThat(again.page().feed()).isEqualTo(said);
        end(later, again, Result.TAKEN, "v1");
        later.commit();
        assertThat(pages.feedTexts("press")).isZero();
    }

    @Test
    void maxPages_endsTheRunAndSaysSo() {
        SourceFrontier frontier = begin(2);
        PageTask feed = take(frontier);
        frontier.unknown(feed.page(), List.of(article(ONE, "a"), article(TWO, "b")));
        end(frontier, feed, Result.TAKEN, "v1");
        PageTask one = take(frontier);
        end(frontier, one, Result.TAKEN, "v1");
        assertThat(next(frontier)).isNull();
        assertThat(frontier.cutShort()).isTrue();
        frontier.commit();
        assertThat(run()).containsExactlyInAnyOrder(FEED.url(), TWO);
    }

    @Test
    void unchangedVisits_growFartherApart_andAChangeBringsThemNearer() {
        Instant now = clock.instant();
        FrontierPage page = new FrontierPage(
                "press",
                ONE,
                ONE,
                PageKind.ARTICLE,
                1,
                PageState.IN_PROGRESS,
                now.toEpochMilli(),
                0,
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
        VisitEnd taken = new VisitEnd(Result.TAKEN, "new", "v1", null, "f", null);
        VisitEnd unchanged = VisitEnd.without(Result.UNCHANGED, "not_modified", null);
        page = RevisitPolicy.after(page, taken, now);
        assertThat(page.waitMs()).isEqualTo(RevisitPolicy.SOON.toMillis());
        page = RevisitPolicy.after(RevisitPolicy.after(page, unchanged, now), unchanged, now);
        assertThat(page.waitMs()).isEqualTo(4 * RevisitPolicy.SOON.toMillis());
        assertThat(page.etag()).isEqualTo("v1");
        page = RevisitPolicy.after(page, taken, now);
        assertThat(page.waitMs()).isEqualTo(2 * RevisitPolicy.SOON.toMillis());
    }

    @Test
    void failure_waitsAtLeastAsLongAsTheServerAsks() {
        Instant now = clock.instant();
        FrontierPage page = new FrontierPage(
                "press",
                ONE,
                ONE,
                PageKind.ARTICLE,
                1,
                PageState.IN_PROGRESS,
                now.toEpochMilli(),
                0,
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
        FrontierPage failed =
                RevisitPolicy.after(page, VisitEnd.without(Result.FAILED, "failed_http_503", Duration.ofHours(3)), now);
        assertThat(failed.dueAt()).isEqualTo(now.plus(Duration.ofHours(3)).toEpochMilli());
        assertThat(failed.state()).isEqualTo(PageState.FAILED);
    }
}
