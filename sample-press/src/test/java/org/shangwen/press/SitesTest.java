package org.shangwen.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the three sites show. */
@TestInstance(Lifecycle.PER_CLASS)
final class SitesTest {

    private final SamplePress press = SamplePress.start();
    private final PressClient client = new PressClient();

    @AfterAll
    void close() {
        client.close();
        press.close();
    }

    @Test
    void articlePages_fetched_showTitleAuthorTimeAndText() {
        assertThat(press.articles()).allSatisfy(article -> {
            Document page = page(article.url());
            String visible = page.body().text() + rest(page);
            assertThat(page.title()).contains(article.title());
            assertThat(visible).contains(article.title(), article.author());
            assertThat(article.paragraphs())
                    .allSatisfy(paragraph -> assertThat(visible).contains(squeezed(paragraph)));
        });
    }

    /** What stands on the second page of an article on two pages. */
    private String rest(Document page) {
        String next = page.select(".pages a:contains(下一页)").attr("abs:href");
        return next.isEmpty() ? "" : page(URI.create(next)).body().text();
    }

    @Test
    void articlePages_withLead_showIt() {
        assertThat(press.articles())
                .filteredOn(article -> article.lead() != null && !article.site().equals("quay"))
                .hasSizeGreaterThan(10)
                .allSatisfy(article ->
                        assertThat(page(article.url()).body().text()).contains(Objects.requireNonNull(article.lead())));
    }

    @Test
    void copies_fetched_nameAndLinkTheirOriginal() {
        List<PressArticle> copies =
                press.articles().stream().filter(a -> a.copyOf() != null).toList();
        assertThat(copies).hasSize(2).allSatisfy(copy -> {
            Document page = page(copy.url());
            assertThat(page.text()).contains("转载自");
            assertThat(page.select("a[href]").eachAttr("abs:href")).contains(String.valueOf(copy.copyOf()));
            assertThat(press.articles()).extracting(PressArticle::url).contains(copy.copyOf());
        });
    }

    @Test
    void tideline_feedAndLists_leadToEveryArticle() {
        URI base = base("tideline");
        Document feed = Jsoup.parse(text(base.resolve("feed/")), base.toString(), Parser.xmlParser());
        List<String> found = new ArrayList<>(feed.select("item > link").eachText());
        assertThat(found).hasSize(TidelineFeed.ITEMS);
        found.addAll(links("tideline"));
        assertThat(found).containsAll(urls("tideline"));
    }

    @Test
    void tideline_feed_namesAuthorTimeTagsAndSomeFullTexts() {
        URI base = base("tideline");
        Document feed = Jsoup.parse(text(base.resolve("feed/")), base.toString(), Parser.xmlParser());
        PressArticle newest = press.articles().getFirst();
        var item = Objects.requireNonNull(feed.selectFirst("item"));
        assertThat(item.select("title").text()).isEqualTo(newest.title());
        assertThat(item.select("dc|creator").text()).isEqualTo(newest.author());
        assertThat(item.select("category").eachText()).containsAll(newest.tags());
        assertThat(OffsetDateTime.parse(item.select("pubDate").text(), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isEqualTo(newest.published());
        assertThat(feed.select("item > content|encoded")).hasSizeBetween(2, TidelineFeed.ITEMS - 2);
        assertThat(client.get(URI.create(base + "?"
                                + item.select("guid")
                                        .text()
                                        .substring(base.toString().length() + 1)))
                        .headers()
                        .firstValue("Location"))
                .contains(newest.url().toString());
    }

    @Test
    void quay_lists_leadToEveryArticle() {
        assertThat(press.sourcePacks().get("quay")).contains("news_1.html", "news_2.html");
        assertThat(links("quay")).containsAll(urls("quay"));
    }

    @Test
    void quay_articleBytes_areGb18030WhateverTheLabelSays() {
        List<String> labels = new ArrayList<>();
        for (PressArticle article : articles("quay")) {
            HttpResponse<byte[]> answer = client.get(article.url());
            String page = new String(answer.body(), QuaySite.CHARSET);
            assertThat(page)
                    .contains("charset=gb2312", article.title(), article.author())
                    .doesNotContain("\uFFFD");
            assertThat(page.getBytes(QuaySite.CHARSET)).isEqualTo(answer.body());
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\uFFFD");
            labels.add(answer.headers().firstValue("Content-Type").orElse(""));
        }
        assertThat(labels).contains("text/html; charset=GBK", "text/html").containsOnlyOnce("text/html; charset=utf-8");
    }

    @Test
    void quay_longArticle_standsOnTwoPagesThatNameEachOther() {
        PressArticle article = articles("quay").stream()
                .filter(one -> one.url().getPath().contains(QuaySite.TWO_PARTS))
                .findFirst()
                .orElseThrow();
        URI second = URI.create(article.url().toString().replace(".shtml", "_2.shtml"));
        Document first = page(article.url());
        Document last = page(second);
        assertThat(first.select(".pages a:contains(下一页)").attr("href")).isEqualTo(second.getPath());
        assertThat(last.select(".pages a:contains(上一页)").attr("href"))
                .isEqualTo(article.url().getPath());
        assertThat(first.select("#zoom").text()).contains(article.paragraphs().getFirst());
        assertThat(last.select("#zoom").text())
                .contains(article.paragraphs().getLast())
                .doesNotContain(article.paragraphs().getFirst());
        assertThat(links("quay")).contains(second.toString());
        URI none = URI.create(article.url().toString().replace(".shtml", "_3.shtml"));
        assertThat(client.get(none).statusCode()).isEqualTo(404);
    }

    @Test
    void quay_oldSpecials_areGoneHardAndSoft() {
        URI base = base("quay");
        assertThat(links("quay"))
                .contains(
                        base + "html/20231111/zhuanti-1111.shtml",
                        base.resolve(QuaySite.SOFT_404).toString());
        assertThat(client.get(base.resolve("html/20231111/zhuanti-1111.shtml")).statusCode())
                .isEqualTo(404);
        assertThat(client.get(base.resolve(QuaySite.SOFT_404)).statusCode()).isEqualTo(200);
        assertThat(text(base.resolve(QuaySite.SOFT_404))).contains("页面不存在");
    }

    @Test
    void lantern_sitemapOfRobots_leadsToEveryArticle() throws IOException {
        URI base = base("lantern");
        String robots = text(base.resolve("robots.txt"));
        URI index = URI.create(robots.substring(robots.indexOf("Sitemap: ") + 9).strip());
        List<String> found = new ArrayList<>();
        for (String map : Jsoup.parse(text(index), Parser.xmlParser())
                .select("sitemap > loc")
                .eachText()) {
            byte[] body = client.get(URI.create(map)).body();
            if (map.endsWith(".gz")) {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            }
            String xml = new String(body, StandardCharsets.UTF_8);
            found.addAll(
                    Jsoup.parse(xml, Parser.xmlParser()).select("url > loc").eachText());
        }
        assertThat(found).containsAll(urls("lantern")).contains(base + "article/welcome-to-lantern", base + "about");
        assertThat(client.get(base.resolve("article/welcome-to-lantern")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void lantern_structuredData_tellsTheTruth() throws IOException {
        for (PressArticle article : articles("lantern")) {
            Document page = page(article.url());
            JsonNode json = new ObjectMapper()
                    .readTree(page.select("script[type=application/ld+json]").html());
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo(article.url().toString());
            assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(article.title());
            if (article.url().getPath().endsWith(LanternMetadata.BAIDU)) {
                assertThat(json.has("@type")).isFalse();
                assertThat(json.path("title").asText()).isEqualTo(article.title());
                assertThat(LocalDateTime.parse(json.path("pubDate").asText()))
                        .isEqualTo(article.published().toLocalDateTime());
            } else {
                assertThat(json.path("@type").asText()).isEqualTo("NewsArticle");
                assertThat(json.path("headline").asText()).isEqualTo(article.title());
                assertThat(json.path("author").path("name").asText()).isEqualTo(article.author());
                assertThat(OffsetDateTime.parse(json.path("datePublished").asText()))
                        .isEqualTo(article.published());
            }
        }
    }

    @Test
    void lantern_traditionalArticle_saysSo() {
        URI url = base("lantern").resolve("article/" + LanternSite.TRADITIONAL);
        assertThat(page(url).select("html").attr("lang")).isEqualTo("zh-Hant");
        assertThat(page(url).text()).contains("順豐", "菜鳥");
    }

    @ParameterizedTest
    @CsvSource({
        "tideline, post/douyin-shelf-vs-live, 301, archives/douyin-shelf-vs-live.html",
        "tideline, go/douyin-shelf-vs-live, 302, archives/douyin-shelf-vs-live.html",
        "tideline, feed, 301, feed/",
        "quay, news/lengku-yuding.asp, 301, html/20250714/lengku-yuding.shtml",
        "quay, index.html, 302, ''",
        "lantern, a/doubao-vs-search, 301, article/doubao-vs-search",
        "lantern, s/doubao-vs-search, 302, article/doubao-vs-search?from=share"
    })
    void oldAddress_fetched_redirects(String site, String old, int status, String address) {
        HttpResponse<byte[]> answer = client.get(base(site).resolve(old));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).contains(base(site) + address);
    }

    @ParameterizedTest
    @CsvSource({
        "tideline, archives/no-such.html",
        "tideline, page/99/",
        "tideline, page/0/",
        "tideline, category/none/",
        "tideline, tag/无/",
        "tideline, author/无名氏/",
        "tideline, post/none",
        "tideline, ?p=1",
        "tideline, .env",
        "tideline, wp-content/uploads/none.png",
        "quay, html/20250101/lengku-yuding.shtml",
        "quay, list/none_1.html",
        "quay, list/news_9.html",
        "quay, list/news_0.html",
        "quay, print/none.html",
        "quay, news/none.asp",
        "lantern, article/none",
        "lantern, topic/none",
        "lantern, author/无名氏",
        "lantern, a/none",
        "lantern, img/none.png",
        "lantern, feed"
    })
    void unknownAddress_fetched_is404(String site, String path) {
        URI url = base(site).resolve(URI.create(path).toASCIIString());
        HttpResponse<byte[]> answer = client.get(url);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tideline, wp-content/uploads/douyin-shelf-vs-live.png", "lantern, img/doubao-vs-search.png"})
    void picture_fetched_isAnImageOfItsSize(String site, String path) throws IOException {
        byte[] bytes = client.get(base(site).resolve(path)).body();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getWidth()).isEqualTo(Picture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Picture.HEIGHT);
    }

    @Test
    void sourcePacks_readAsYaml_holdTheFieldsOfAPack() {
        assertThat(press.sourcePacks()).hasSize(3).allSatisfy((id, yaml) -> {
            Map<?, ?> pack = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
            assertThat(pack.get("id")).isEqualTo(id);
            assertThat(pack.get("homepage")).isEqualTo(base(id).toString());
            assertThat(pack.get("schedule")).isEqualTo(Map.of("every", "1m"));
            assertThat(pack.get("enabled")).isEqualTo(true);
            assertThat(List.of("name", "zone", "discovery", "articles", "delay", "maxPages", "terms"))
                    .allSatisfy(field -> assertThat(pack.get(field)).as(field).isNotNull());
        });
    }

    private Document page(URI url) {
        return Jsoup.parse(client.text(url), url.toString());
    }

    private String text(URI url) {
        return client.text(url);
    }

    /** What the list pages of a site's pack link to by the pack's own selector. */
    private List<String> links(String site) {
        Map<?, ?> pack = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(press.sourcePacks().get(site));
        List<String> found = new ArrayList<>();
        for (Object list : (List<?>)
                Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(pack.get("discovery"))).get("lists"))) {
            Map<?, ?> fields = (Map<?, ?>) list;
            Document page = page(URI.create(String.valueOf(fields.get("url"))));
            found.addAll(page.select(String.valueOf(fields.get("links"))).eachAttr("abs:href"));
        }
        return found;
    }

    private List<PressArticle> articles(String site) {
        return press.articles().stream().filter(a -> a.site().equals(site)).toList();
    }

    private List<String> urls(String site) {
        return articles(site).stream().map(a -> a.url().toString()).toList();
    }

    private URI base(String site) {
        return press.sites().stream()
                .filter(s -> s.id().equals(site))
                .findFirst()
                .orElseThrow()
                .base();
    }

    /** Neighbouring blanks become one on a page. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
