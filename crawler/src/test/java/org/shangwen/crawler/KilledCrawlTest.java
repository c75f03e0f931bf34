package org.shangwen.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.model.Article;
import org.shangwen.model.SourceId;
import org.shangwen.press.SamplePress;

/** A program that crawls is killed in the middle, as by {@code kill -9}, and another goes on. */
class KilledCrawlTest {

    private static final int ARTICLES_BEFORE_THE_END = 8;

    @TempDir
    Path data;

    @Test
    void crawl_afterAKill_goesOnAndHasEveryArticleOnce() throws Exception {
        try (SamplePress press = SamplePress.start()) {
            SourceId site = new SourceId(press.sites().getFirst().id());
            Files.createDirectories(data.resolve("sources"));
            Files.writeString(
                    data.resolve("sources").resolve(site + ".yaml"),
                    press.sourcePacks().get(site.value()));
            Path log = data.resolve("articles.log");

            killAfterSomeArticles(site, log);
            Set<String> acknowledged = new HashSet<>(new LoggedSink(log, () -> {}).ids());

            LoggedSink sink = new LoggedSink(log, () -> {});
            try (Crawler crawler = Crawler.open(settings(data), sink)) {
                assertThat(crawler.runs(site, 1)).extracting(CrawlRun::state).containsExactly(State.INTERRUPTED);
                CrawlRun run = crawler.crawl(site, step -> {});
                assertThat(run.state()).as(run.toString()).isEqualTo(State.DONE);
                assertThat(crawler.replay(site, note -> {})).containsOnlyKeys("unchanged");
            }
            assertThat(sink.ids()).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(sink.ids()).hasSize((int) press.articles().stream()
                    .filter(article -> article.site().equals(site.value()))
                    .count());
            Map<String, Long> fetches = press.requests().stream()
                    .filter(request -> request.status() == 200)
                    .collect(Collectors.groupingBy(SamplePress.Request::path, Collectors.counting()));
            assertThat(fetches.values()).allMatch(times -> times <= 2);
        }
    }

    private void killAfterSomeArticles(SourceId site, Path log) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        KilledCrawlTest.class.getName(),
                        data.toString(),
                        site.value(),
                        log.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < ARTICLES_BEFORE_THE_END; i++) {
                assertThat(out.readLine()).isEqualTo("article");
            }
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.waitFor()).isNotZero();
    }

    private static CrawlerSettings settings(Path data) {
        return new CrawlerSettings(data, "Shangwen/0.1", List.of("127.0.0.0/8"), 4, InstantSource.system());
    }

    /** The program that is killed. */
    public static void main(String[] args) {
        ArticleSink sink = new LoggedSink(Path.of(args[2]), () -> System.out.println("article"));
        try (Crawler crawler = Crawler.open(settings(Path.of(args[0])), sink)) {
            crawler.crawl(new SourceId(args[1]), run -> {});
        }
    }

    /** Keeps the ids of articles in a file, durable with each commit. */
    private static final class LoggedSink implements ArticleSink {

        private final Path file;
        private final Set<String> ids = new LinkedHashSet<>();

        private final Runnable onArticle;

        LoggedSink(Path file, Runnable onArticle) {
            this.file = file;
            this.onArticle = onArticle;
            try {
                if (Files.exists(file)) {
                    ids.addAll(Files.readAllLines(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized Receipt accept(Article article) {
            boolean added = ids.add(article.id().value());
            onArticle.run();
            return added ? Receipt.NEW : Receipt.UNCHANGED;
        }

        @Override
        public synchronized void commit() {
            try {
                Path fresh = file.resolveSibling("articles.new");
                Files.write(fresh, ids);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized List<String> ids() {
            return List.copyOf(ids);
        }
    }
}
