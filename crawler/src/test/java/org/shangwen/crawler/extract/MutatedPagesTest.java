package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.model.Article;

/**
 * Pages with bytes changed, cut out, doubled and mixed by chance: whatever comes of them, no exception and no field that
 * breaks its promise. Chance is seeded: a failure names its repetition and comes again.
 */
class MutatedPagesTest {

    private static final Instant FETCHED = Instant.parse("2024-05-06T04:00:00Z");
    private static final int PAGES_A_SEED = 20;
    private static final String[] PIECES = {
        "<div class=content>",
        "</div>",
        "<table><tr><td>",
        "<p>",
        "</p>",
        "<h1>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<base href='javascript:x'>",
        "<meta charset=big5>",
        "<meta charset=utf-16>",
        "&#0;",
        "&#x202e;",
        "&#xd800;",
        "\u202e",
        "\u200b",
        "\0",
        "\ufeff",
        "<img src='//['>",
        "<a href='http://%zz/'>",
        "2099-12-31 23:59",
        "3小时前",
        "作者：",
        "<time datetime='+999999999-12-31'>",
        "{\"@type\":\"NewsArticle\",\"headline\":",
        "<pre>\n",
        "<br>",
        "。",
        "\u2028",
        "<link rel=canonical href='ftp://x/'>",
        "<meta property=og:image content='file:///x'>",
        "<textarea>",
        "<svg>",
        "]]>"
    };
    private static final List<String> SEEDS = List.of("""
            <html><head><title>纸灯挂满城南长街 - 例报</title><meta property="og:image" content="/a/灯.jpg">
            <meta property="article:published_time" content="2024-05-01T08:30:00+08:00">
            <link rel="canonical" href="https://news.example/a/1.html">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
            "headline":"纸灯挂满城南长街","datePublished":"2024-05-01","author":{"name":"陆青禾"}}</script></head>
            <body><nav><a href="/">首页</a></nav><h1>纸灯挂满城南长街</h1><span class="time">2024年5月1日 8:30</span>
            <span>来源：例报 作者：陆青禾</span><div class="article-content"><p>%s</p><p>%s</p><img data-src="/b.jpg" src="x.gif">
            <ul><li>灯</li></ul><table><tr><td>盏数</td><td>三百</td></tr></table></div><footer>版权所有 ©2024</footer></body></html>
            """.formatted(HostilePages.SENTENCE, HostilePages.SENTENCE), """
            <!DOCTYPE html><title>Lanterns over the long street | The Example</title><article><h1>Lanterns over the long
            street</h1><p class=byline>By Ann Reed</p><time datetime="2024-05-01T08:30Z">May 1, 2024</time>
            <p>Three hundred paper lanterns went up over the long street on Wednesday, and people came to read them.</p>
            <p>The makers, who work by the river, said that they would stay up until the rain comes in June.</p></article>
            """);

    @RepeatedTest(12)
    void extract_mutatedPage_keepsItsPromises(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < PAGES_A_SEED; i++) {
            String html = SEEDS.get(random.nextInt(SEEDS.size()));
            for (int piece = random.nextInt(6); piece > 0; piece--) {
                int at = random.nextInt(html.length());
                html = html.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + html.substring(at);
            }
            byte[] page = random.nextInt(3) == 0 ? HostilePages.gbk(html) : HostilePages.utf8(html);
            check(mutate(page, random));
        }
    }

    private static byte[] mutate(byte[] page, Random random) {
        byte[] mutated = page.clone();
        for (int change = random.nextInt(8); change > 0; change--) {
            int at = random.nextInt(mutated.length);
            int length = Math.min(random.nextInt(200), mutated.length - at);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
                case 2 -> System.arraycopy(mutated, at, mutated, random.nextInt(mutated.length - length + 1), length);
                default -> mutated[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return mutated;
    }

    static void check(byte[] page) {
        HtmlPage parsed = HtmlPage.parse("https://news.example/a/1.html", page, null);
        if (new Extractor().extract(parsed, PageContext.fetchedAt(FETCHED)) instanceof Extracted article) {
            assertThat(article.text()).isNotBlank();
            assertThat(article.title()).hasSizeLessThanOrEqualTo(Article.MAX_TITLE);
            fields(article)
                    .forEach(field -> assertThat(field)
                            .doesNotContainPattern(
                                    "[\\x00-\\x08\\x0b-\\x1f\\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"));
            Stream.of(article.image(), article.canonicalUrl())
                    .filter(Objects::nonNull)
                    .forEach(address -> assertThat(address).matches("https?://.+"));
            Stream.of(article.published(), article.modified())
                    .filter(Objects::nonNull)
                    .forEach(time -> assertThat(time.toInstant()).isBeforeOrEqualTo(FETCHED));
        }
    }

    private static Stream<String> fields(Extracted article) {
        return Stream.concat(
                Stream.of(
                                article.title(),
                                article.subtitle(),
                                article.author(),
                                article.origin(),
                                article.editor(),
                                article.siteName(),
                                article.text())
                        .filter(Objects::nonNull),
                article.tags().stream());
    }
}
