package org.shangwen.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.crawler.url.UrlIdentity;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;
import org.shangwen.press.Draft;
import org.shangwen.press.PressArticle;
import org.shangwen.press.SamplePress;
import org.shangwen.press.Section;

/** The whole crawler on the whole sample press, over HTTP. */
class PressCrawlTest {

    private static final Instant START = Instant.parse("2026-11-28T04:00:00Z");

    @TempDir
    Path data;

    private final TestClock clock = new TestClock(START);
    private final MemorySink sink = new MemorySink();
    private SamplePress press;

    @BeforeEach
    void print() throws IOException {
        press = SamplePress.start(clock);
        Files.createDirectories(data.resolve("sources"));
        for (Map.Entry<String, String> pack : press.sourcePacks().entrySet()) {
            Files.writeString(data.resolve("sources").resolve(pack.getKey() + ".yaml"), pack.getValue());
        }
    }

    @AfterEach
    void stopPrinting() {
        press.close();
    }

    private CrawlerSettings settings() {
        return new CrawlerSettings(
                data, "Shangwen/0.1 (+https://shangwen.example/crawler)", List.of("127.0.0.0/8"), 4, clock);
    }

    private Crawler open() {
        return Crawler.open(settings(), sink);
    }

    private List<SourceId> sites() {
        return press.sites().stream().map(site -> new SourceId(site.id())).toList();
    }

    /** All sites at once, each in a run of its own. */
    private Map<SourceId, CrawlRun> crawlAll(Crawler crawler) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Map<SourceId, Future<CrawlRun>> runs = sites().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), site -> threads.submit(() -> crawler.crawl(site, run -> {}))));
            return runs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, run -> ended(run.getValue())));
        }
    }

    private static CrawlRun ended(Future<CrawlRun> run) {
        try {
            return run.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> printed() {
        return press.articles().stream()
                .map(article -> article.url().toString())
                .collect(Collectors.toSet());
    }

    /** What was taken, without the page that answers 200 and says that there is none: extraction judges that one. */
    private Set<String> taken() {
        return sink.articles().stream()
                .map(article -> String.valueOf(article.url()))
                .filter(url -> !url.endsWith("/zhuanti-618.shtml"))
                .collect(Collectors.toSet());
    }

    private long answers(int from, int status) {
        List<SamplePress.Request> requests = press.requests();
        return requests.subList(from, requests.size()).stream()
                .filter(request -> request.status() == status)
                .count();
    }

    @Test
    void crawl_allSites_findsEveryArticleWithItsWords() {
        try (Crawler crawler = open()) {
            assertThat(crawlAll(crawler).values()).allSatisfy(run -> {
                assertThat(run.state()).as(run.toString()).isEqualTo(State.DONE);
                assertThat(run.counts()).containsKeys("fetched", "new", "discovered");
            });
        }
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(printed());
        Map<ArticleId, Article> taken =
                sink.articles().stream().collect(Collectors.toMap(Article::id, Function.identity()));
        for (PressArticle printed : press.articles()) {
            Article article = Objects.requireNonNull(
                    taken.get(UrlIdentity.articleId(printed.url().toString())));
            assertThat(article.title()).isEqualTo(printed.title());
            assertThat(article.source().value()).isEqualTo(printed.site());
            assertThat(article.text())
                    .as(printed.title())
                    .contains(printed.paragraphs().getFirst());
        }
        assertThat(press.requests())
                .extracting(SamplePress.Request::path)
                .contains("/robots.txt")
                .noneMatch(path -> path.matches("/(admin|print|wp-admin|preview|go|draft|api|s)/.*"));
    }

    private PressArticle onTwoPages() {
        return press.articles().stream()
                .filter(article -> article.url().getPath().endsWith("/kuaidi-duijie.shtml"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertWhole(PressArticle printed, MemorySink sink) {
        List<Article> taken = sink.articles().stream()
                .filter(article -> String.valueOf(article.url()).contains("kuaidi-duijie"))
                .toList();
        assertThat(taken).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo(printed.title());
            assertThat(article.text()).isEqualTo(String.join("\n", printed.paragraphs()));
        });
    }

    @Test
    void crawl_articleOnTwoPages_isOneArticleAndSoItIsInAReplay() {
        PressArticle article = onTwoPages();
        SourceId site = new SourceId(article.site());
        MemorySink again = new MemorySink();
        try (Crawler crawler = open()) {
            CrawlRun run = crawler.crawl(site, step -> {});
            assertThat(run.counts()).containsEntry("part", 1L).doesNotContainKey("incomplete");
            // Long after, when an address that looked like a part would have been visited for itself.
            clock.pass(Duration.ofDays(2));
            assertThat(crawler.crawl(site, step -> {}).counts()).doesNotContainKeys("new", "part", "rejected");
        }
        assertWhole(article, sink);
        assertThat(press.requests())
                .filteredOn(request -> request.path().endsWith("/kuaidi-duijie_2.shtml"))
                .hasSize(1);
        try (Crawler crawler = Crawler.open(settings(), again)) {
            crawler.replay(site, word -> {});
        }
        assertWhole(article, again);
    }

    @Test
    void crawl_secondRun_fetchesOnlyWhatIsNewOrChanged() {
        try (Crawler crawler = open()) {
            crawlAll(crawler);
            int first = press.requests().size();
            clock.pass(Duration.ofMinutes(1));
            assertThat(crawlAll(crawler).values())
                    .allSatisfy(run -> assertThat(run.counts()).containsOnlyKeys("not_modified"));
            assertThat(answers(first, 200)).isZero();

            PressArticle changed = press.articles().getFirst();
            press.revise(changed.url(), draft -> retitled(draft, "更正：" + draft.title()));
            Draft fresh = fresh(changed);
            URI added = press.publish(fresh).url();
            int second = press.requests().size();
            clock.pass(Duration.ofMinutes(1));
            CrawlRun run = crawler.crawl(new SourceId(changed.site()), step -> {});

            assertThat(run.counts())
                    .containsEntry("new", 1L)
                    .containsEntry("updated", 1L)
                    .containsEntry("discovered", 1L);
            List<SamplePress.Request> requests = press.requests();
            assertThat(requests.subList(second, requests.size()).stream()
                            .filter(request -> request.status() == 200)
                            .map(SamplePress.Request::path))
                    .contains(changed.url().getPath(), added.getPath())
                    .doesNotHaveDuplicates();
        }
        assertThat(sink.articles()).extracting(Article::title).contains("更正：" + titleBefore(), "新来的一篇");
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(printed());
    }

    private String titleBefore() {
        return press.articles().stream()
                .map(PressArticle::title)
                .filter(title -> title.startsWith("更正："))
                .findFirst()
                .orElseThrow()
                .substring(3);
    }

    private static Draft retitled(Draft draft, String title) {
        return new Draft(
                draft.site(),
                draft.slug(),
                title,
                draft.author(),
                draft.published(),
                draft.section(),
                draft.tags(),
                draft.lead(),
                draft.copyOf(),
                draft.text());
    }

    private Draft fresh(PressArticle like) {
        return new Draft(
                like.site(),
                "xin-lai-de",
                "新来的一篇",
                like.author(),
                like.published(),
                Section.ECOMMERCE,
                List.of("电商"),
                null,
                null,
                like.paragraphs());
    }

    @Test
    void replay_intoAnEmptySink_givesTheSameArticles() {
        MemorySink again = new MemorySink();
        try (Crawler crawler = open()) {
            crawlAll(crawler);
        }
        try (Crawler crawler = Crawler.open(settings(), again)) {
            List<String> said = new ArrayList<>();
            Map<String, Long> counts = crawler.replay(null, said::add);

            assertThat(counts)
                    .containsEntry("new", (long) again.articles().size())
                    .doesNotContainKey("damaged");
            assertThat(said).isNotEmpty();
        }
        assertThat(again.articles())
                .extracting(Article::fingerprint)
                .containsExactlyInAnyOrderElementsOf(
                        sink.articles().stream().map(Article::fingerprint).toList());
    }

    @Test
    void replay_ofOneSourceWithACutFile_givesWhatIsWhole() throws IOException {
        SourceId site = sites().getFirst();
        try (Crawler crawler = open()) {
            crawler.crawl(site, run -> {}); // alone, so that its pages stand in the half that stays whole
            crawlAll(crawler);
        }
        Path file = archiveFile();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        MemorySink again = new MemorySink();
        List<String> said = new ArrayList<>();
        try (Crawler crawler = Crawler.open(settings(), again)) {
            assertThat(crawler.replay(site, said::add))
                    .containsEntry("damaged", 1L)
                    .containsKey("new");
        }
        assertThat(said).anyMatch(word -> word.contains(file.getFileName().toString()));
        assertThat(again.articles()).extracting(Article::source).containsOnly(site);
    }

    private Path archiveFile() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("archive"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void crawl_maxPagesReached_stopsAndGoesOnWithTheNextRun() throws IOException {
        SourceId site = sites().getLast();
        Path pack = data.resolve("sources").resolve(site + ".yaml");
        Files.writeString(pack, Files.readString(pack).replaceAll("maxPages: \\d+", "maxPages: 5"));
        try (Crawler crawler = open()) {
            CrawlRun first = crawler.crawl(site, run -> {});
            assertThat(first.counts()).containsEntry("fetched", 5L);
            assertThat(first.note()).contains("maxPages");
            Set<String> taken = taken();
            crawler.crawl(site, run -> {});
            assertThat(taken()).hasSizeGreaterThan(taken.size()).containsAll(taken);
        }
    }

    @Test
    void crawl_whileTheSourceIsBeingCrawled_isRefused() {
        SourceId site = sites().getFirst();
        try (Crawler crawler = open()) {
            CrawlRun run = crawler.begin(site);
            assertThatIllegalStateException()
                    .isThrownBy(() -> crawler.crawl(site, step -> {}))
                    .withMessageContaining(site.value());
            assertThat(crawler.run(run.id())).isPresent();
            assertThat(crawler.runs(site, 10)).extracting(CrawlRun::id).containsExactly(run.id());
        }
    }

    @Test
    void crawl_unknownSource_isRefusedByName() {
        try (Crawler crawler = open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> crawler.crawl(new SourceId("nowhere"), run -> {}))
                    .withMessageContaining("nowhere");
        }
    }

    @Test
    void crawl_sinkThatBreaks_failsTheRunAndLosesNothing() {
        SourceId site = sites().getFirst();
        ArticleSink broken = new ArticleSink() {
            @Override
            public Receipt accept(Article article) {
                throw new UncheckedIOException(new IOException("no space left on device"));
            }

            @Override
            public void commit() {}
        };
        try (Crawler crawler = Crawler.open(settings(), broken)) {
            CrawlRun run = crawler.crawl(site, step -> {});
            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.note()).contains("no space left on device");
        }
        try (Crawler crawler = open()) {
            CrawlRun run = crawler.crawl(site, step -> {});
            assertThat(run.state()).as(run.toString()).isEqualTo(State.DONE);
        }
        assertThat(sink.articles()).hasSize((int) press.articles().stream()
                .filter(article -> article.site().equals(site.value()))
                .count());
    }

    @Test
    void crawl_loopbackNotAllowed_isRefusedByTheGuardAndFails() {
        CrawlerSettings closed = new CrawlerSettings(data, "Shangwen/0.1", List.of(), 2, clock);
        try (Crawler crawler = Crawler.open(closed, sink)) {
            CrawlRun run = crawler.crawl(sites().getFirst(), step -> {});
            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.counts()).containsKey("guard_refused").doesNotContainKey("fetched");
            assertThat(run.note()).contains("127.0.0.1");
        }
        assertThat(press.requests()).isEmpty();
    }

    @Test
    void open_secondTime_isRefusedWithTheOwnersNumber() {
        try (Crawler crawler = open()) {
            assertThat(crawler.sources().sources()).isNotEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(this::open)
                    .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }
}
