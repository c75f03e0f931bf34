package org.shangwen.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that come, change and go while the sites run. */
final class EditingTest {

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-11-20T04:00:00Z").getEpochSecond());
    private final SamplePress press = SamplePress.start(() -> Instant.ofEpochSecond(now.get()));
    private final PressClient client = new PressClient();

    @AfterEach
    void close() {
        client.close();
        press.close();
    }

    @ParameterizedTest
    @CsvSource({"tideline, feed/", "tideline, ''", "quay, list/news_1.html", "lantern, sitemap-recent.xml.gz"})
    void publish_showsTheArticleAndListsIt(String site, String listing) {
        String tagBefore = tag(at(site, listing));
        now.addAndGet(60);
        PressArticle added = press.publish(fresh(site, "fresh-news"));
        HttpResponse<byte[]> list = client.get(at(site, listing), "If-None-Match", tagBefore);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Last-Modified")).contains("Fri, 20 Nov 2026 04:01:00 GMT");
        assertThat(unzipped(list)).contains(added.url().getPath());
        assertThat(client.text(added.url())).contains("新到的一篇", "第一段说明来由。", "与 &lt;b&gt;拼多多&lt;/b&gt;");
        assertThat(press.articles()).contains(added);
        assertThat(added.paragraphs()).containsExactly("第一段说明来由。", "小标题", "一项", "京东与 <b>拼多多</b>。");
    }

    @Test
    void publish_changesNoOtherArticlePageButTheNeighbour() {
        Map<URI, String> before = tags();
        press.publish(fresh("tideline", "fresh-one"));
        press.publish(fresh("quay", "fresh-two"));
        press.publish(fresh("lantern", "fresh-three"));
        Map<URI, String> after = tags();
        after.keySet().retainAll(before.keySet());
        after.entrySet().removeAll(before.entrySet());
        // The page whose "next article" line now has somewhere to lead.
        assertThat(after)
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy((url, tag) -> assertThat(url.getPath()).endsWith(".shtml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tideline", "quay", "lantern"})
    void revise_changesValidatorsAndLists(String site) {
        PressArticle old = first(site);
        HttpResponse<byte[]> before = client.get(old.url());
        String tag = before.headers().firstValue("ETag").orElseThrow();
        String modified = before.headers().firstValue("Last-Modified").orElseThrow();
        now.addAndGet(90);
        PressArticle revised =
                press.revise(old.url(), draft -> draft.withTitle("改过的标题是这样的").withParagraph("补记一段。"));
        HttpResponse<byte[]> after = client.get(old.url(), "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.headers().firstValue("Last-Modified")).contains("Fri, 20 Nov 2026 04:01:30 GMT");
        assertThat(client.get(old.url(), "If-Modified-Since", modified).statusCode())
                .isEqualTo(200);
        assertThat(client.text(old.url())).contains("改过的标题是这样的", "补记一段。");
        assertThat(client.text(at(site, ""))).contains("改过的标题是这样的").doesNotContain(old.title());
        assertThat(revised.url()).isEqualTo(old.url());
        assertThat(revised.published()).isEqualTo(old.published());
        assertThat(press.articles()).contains(revised).doesNotContain(old);
    }

    /** Last-Modified counts in seconds; who knows the first change must still be told of the second. */
    @Test
    void revise_twiceInOneSecond_movesLastModifiedTwice() {
        URI url = first("lantern").url();
        press.revise(url, draft -> draft.withParagraph("第一次补记。"));
        String first = client.get(url).headers().firstValue("Last-Modified").orElseThrow();
        press.revise(url, draft -> draft.withParagraph("第二次补记。"));
        assertThat(client.get(url, "If-Modified-Since", first).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tideline", "quay", "lantern"})
    void remove_answersGoneAndListsItNoLonger(String site) {
        PressArticle gone = first(site);
        String tag = tag(gone.url());
        press.remove(gone.url());
        assertThat(client.get(gone.url()).statusCode()).isEqualTo(410);
        assertThat(client.get(gone.url(), "If-None-Match", tag).statusCode()).isEqualTo(410);
        assertThat(client.text(at(site, ""))).doesNotContain(gone.title());
        assertThat(press.articles()).extracting(PressArticle::url).doesNotContain(gone.url());
        assertThatThrownBy(() -> press.remove(gone.url()))
                .hasMessageContaining(gone.url().toString());
    }

    @Test
    void edits_thatCannotBe_areRefusedInWords() {
        URI url = first("quay").url();
        assertThatThrownBy(() -> press.publish(fresh("nowhere", "a"))).hasMessageContaining("no site 'nowhere'");
        assertThatThrownBy(() -> press.publish(fresh("quay", "lengku-yuding"))).hasMessageContaining("lengku-yuding");
        assertThatThrownBy(() -> press.publish(fresh("quay", "../etc"))).hasMessageContaining("slug '../etc'");
        assertThatThrownBy(() -> press.revise(url.resolve("/x"), draft -> draft))
                .hasMessageContaining("/x");
        assertThatThrownBy(() -> press.revise(url, draft -> fresh("quay", "other")))
                .hasMessageContaining("stay");
    }

    @Test
    void edits_whileVisited_neverBreakAPage() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> jobs = new ArrayList<>();
            IntStream.range(0, 20)
                    .forEach(n -> jobs.add(pool.submit(() -> press.publish(fresh("quay", "fresh-" + n)))));
            IntStream.range(0, 60)
                    .forEach(n -> jobs.add(pool.submit(() -> assertThat(
                                    client.get(at("quay", "list/news_1.html")).statusCode())
                            .isEqualTo(200))));
            for (Future<?> job : jobs) {
                job.get();
            }
        }
        assertThat(press.articles())
                .filteredOn(a -> a.url().getPath().contains("/fresh-"))
                .hasSize(20);
    }

    private static Draft fresh(String site, String slug) {
        return new Draft(
                site,
                slug,
                "新到的一篇",
                "甲乙丙",
                OffsetDateTime.of(2026, 11, 20, 11, 58, 0, 0, ZoneOffset.ofHours(8)),
                List.of("测试", "京东"),
                List.of("第一段说明来由。", "## 小标题", "- 一项", "**京东**与 <b>拼多多</b>。"));
    }

    private Map<URI, String> tags() {
        Map<URI, String> tags = new HashMap<>();
        press.articles().forEach(article -> tags.put(article.url(), tag(article.url())));
        return tags;
    }

    private String tag(URI url) {
        return client.get(url).headers().firstValue("ETag").orElseThrow();
    }

    private PressArticle first(String site) {
        return press.articles().stream()
                .filter(a -> a.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    private URI at(String site, String path) {
        return press.sites().stream()
                .filter(s -> s.id().equals(site))
                .findFirst()
                .orElseThrow()
                .base()
                .resolve(path);
    }

    private static String unzipped(HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").equals("application/gzip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
