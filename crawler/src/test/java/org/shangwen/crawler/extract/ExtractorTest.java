package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;
import org.shangwen.crawler.source.Source.SiteRule;

class ExtractorTest {

    private static final String FIRST = "云帆物流今天宣布，它在宁波的新仓库已经启用，跨境包裹的平均处理时间由两天缩短到九个小时，卖家可以直接在后台选择这一线路。";
    private static final String SECOND = "公司负责人介绍，新仓库使用自动分拣设备，每天可以处理四十万件包裹；下半年还会在郑州和广州开设同样的仓库，服务更多中小卖家。";
    private static final String THIRD = "业内人士认为，物流速度是跨境电商最后的短板，谁先补上，谁就能在旺季留住买家，而价格战已经难以为继。";
    private static final String BODY = "<p>" + FIRST + "</p><h2>为什么是宁波</h2><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    private static final String TEXT = String.join("\n", FIRST, "为什么是宁波", SECOND, THIRD);
    private static final String TITLE = "云帆物流启用宁波新仓库";

    @Test
    void plainPage_givesAllFields() {
        Extracted article = extract("""
                <html><head><title>%s_商海网</title><meta property="og:site_name" content="商海网">
                <meta name="keywords" content="物流,跨境电商"><link rel="canonical" href="/a/1.html?from=feed">
                <meta property="og:image" content="//img.news.example/1.jpg"></head><body>
                <div class="nav"><a href="/">首页</a><a href="/it">科技</a></div>
                <div id="main"><h1>%s</h1><div class="info">2021年10月11日 8:05 来源：商海网 作者：林晓舟 编辑：王小二</div>
                <div class="article-content">%s<p>责任编辑：王小二</p></div>
                <div class="related"><h3>相关阅读</h3><ul><li><a href="/2">另一条新闻的标题在这里</a></li><li><a href="/3">还有一条新闻的标题</a></li></ul></div>
                </div><footer>Copyright 2020-2031 商海网 版权所有</footer></body></html>""".formatted(TITLE, TITLE, BODY));
        assertThat(article.title()).isEqualTo(TITLE);
        assertThat(article.author()).isEqualTo("林晓舟");
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2021-10-11T08:05:00+08:00"));
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.image()).isEqualTo("https://img.news.example/1.jpg");
        assertThat(article.tags()).containsExactly("物流", "跨境电商");
        assertThat(article.siteName()).isEqualTo("商海网");
        assertThat(article.language()).isEqualTo("zh-Hans");
        assertThat(article.canonicalUrl()).isEqualTo("https://news.example/a/1.html?from=feed");
        assertThat(article.ways()).containsEntry("author", "headline").containsEntry("text", "generic");
    }

    @Test
    void siteRule_winsOverEverything() {
        SiteRule rule = new SiteRule(
                ".t",
                ".sub",
                ".who",
                ".from",
                ".ed",
                "time",
                ".upd",
                ".b",
                ".pic img",
                ".k a",
                List.of(".ad", "p:contains(价格战)"));
        Extraction extraction = extract(
                "<title>别的标题</title><meta name=author content=别人><div class=t>" + TITLE + "</div><i class=who>文｜林晓舟</i>"
                        + "<time datetime='2021-10-11T08:05:00+08:00'>昨天</time><div class=pic><img data-src='/p.jpg' src='/x.gif'></div>"
                        + "<div class=k><a>物流</a></div><div class=b>" + BODY
                        + "<p class=ad>买买买，今天全场五折，先到先得，售完为止，欢迎选购。</p></div>",
                rule);
        assertThat(extraction).isInstanceOfSatisfying(Extracted.class, article -> {
            assertThat(article.title()).isEqualTo(TITLE);
            assertThat(article.author()).isEqualTo("林晓舟");
            assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2021-10-11T08:05:00+08:00"));
            assertThat(article.text()).isEqualTo(String.join("\n", FIRST, "为什么是宁波", SECOND));
            assertThat(article.image()).isEqualTo("https://news.example/p.jpg");
            assertThat(article.tags()).containsExactly("物流");
            assertThat(article.ways().values()).containsOnly("site-rule");
        });
    }

    @Test
    void brokenSelector_fallsBackToGeneric() {
        SiteRule rule = new SiteRule("[[", null, null, null, null, null, null, "div[", null, null, List.of("<<"));
        assertThat(extract(page(BODY), rule)).isInstanceOfSatisfying(Extracted.class, article -> {
            assertThat(article.title()).isEqualTo(TITLE);
            assertThat(article.text()).isEqualTo(TEXT);
        });
    }

    @Test
    void jsonLdGraph_givesTitleAuthorAndTime() {
        Extracted article = extract("""
                <title>x</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                {"@type":"WebSite","name":"商海网"},{"@type":"NewsArticle","headline":"%s","datePublished":"2021-10-11T00:05:00Z",
                "author":[{"@type":"Person","name":"林晓舟"},{"@type":"Organization","name":"商海网"}],
                "image":{"url":"https://img.news.example/1.jpg"},"keywords":"物流, 仓库",}]}</script><div>%s</div>""".formatted(TITLE, BODY));
        assertThat(article.title()).isEqualTo(TITLE);
        assertThat(article.author()).isEqualTo("林晓舟");
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2021-10-11T00:05:00Z"));
        assertThat(article.image()).isEqualTo("https://img.news.example/1.jpg");
        assertThat(article.tags()).containsExactly("物流", "仓库");
        assertThat(article.ways()).containsEntry("published", "json-ld");
    }

    @Test
    void jsonLdOfBaidu_hasNoTypeAndNoZone() {
        Extracted article =
                extract("<title>" + TITLE + "</title><script type='application/ld+json'>{\"title\":\"" + TITLE
                        + "\",\"images\":[\"https://img.news.example/2.jpg\"],\"pubDate\":\"2021-10-11T08:05:00\",\"upDate\":\"2021-10-12T09:00:00\"}</script><div>"
                        + BODY + "</div>");
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2021-10-11T08:05:00+08:00"));
        assertThat(article.image()).isEqualTo("https://img.news.example/2.jpg");
    }

    @Test
    void microdata_givesTime() {
        Extracted article = extract("<h1>" + TITLE
                + "</h1><span itemprop=datePublished content=2021-10-11T08:05:00+08:00>x</span><div itemprop=articleBody>"
                + BODY + "</div>");
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2021-10-11T08:05:00+08:00"));
        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void brParagraphs_areLines() {
        Extracted article = extract(page("<div>" + FIRST + "<br><br>　　" + SECOND + "<br/>" + THIRD + "</div>"));
        assertThat(article.text()).isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @Test
    void bodySplitOverBoxes_isJoined() {
        Extracted article = extract(page("<div class=box><p>" + FIRST + "</p></div><div class=box><p>" + SECOND
                + "</p></div><div class=box><p>" + THIRD + "</p></div>"));
        assertThat(article.text()).isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @Test
    void hiddenText_isNoBody() {
        Extracted article = extract(page("<div>" + BODY + "<p style='display: none'>这一段谁也看不见，所以它不属于文章，也不应该出现在正文里。</p>"
                + "<p hidden>这一段也看不见，同样不属于文章，也不应该出现在正文里面。</p></div>"));
        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void bodyShownByScript_isStillRead() {
        assertThat(extract(page("<div style='visibility:hidden'>" + BODY + "</div>"))
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void commentsAndAdvertisements_areNoBody() {
        String comment = "<div class=comment-item><p>写得真好，作者把物流的问题讲得很清楚，希望以后多写这样的文章，支持一下，顺便问一下价格。</p></div>";
        Extracted article = extract(page("<div class=post-body>" + BODY
                + "<div class=ad-box><p>限时优惠，扫描二维码立即加入，名额有限，先到先得，不要错过。</p></div></div><div id=comments>"
                + comment.repeat(6) + "</div>"));
        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void rowsOfTables_areLines() {
        Extracted article = extract(page(
                "<div>" + BODY + "<table><tr><th>城市</th><th>件数</th></tr><tr><td>宁波</td><td>40 万</td></tr></table><p>"
                        + FIRST + "</p></div>"));
        assertThat(article.text()).contains("\n城市 | 件数\n宁波 | 40 万\n");
    }

    @Test
    void canonicalOfAnotherSite_isIgnored() {
        assertThat(extract("<link rel=canonical href='https://evil.example.org/steal'>" + page(BODY))
                        .canonicalUrl())
                .isNull();
        assertThat(extract("<link rel=canonical href='javascript:alert(1)'>" + page(BODY))
                        .canonicalUrl())
                .isNull();
        assertThat(extract("<link rel=canonical href='https://m.news.example/1'>" + page(BODY))
                        .canonicalUrl())
                .isEqualTo("https://m.news.example/1");
    }

    @Test
    void imageOfAnotherScheme_isIgnored() {
        assertThat(extract("<meta property=og:image content='data:image/png;base64,AAAA'>" + page(BODY))
                        .image())
                .isNull();
    }

    @Test
    void timeToCome_isNotBelieved() {
        assertThat(extract("<meta property=article:published_time content=2035-01-01T00:00:00Z>" + page(BODY))
                        .published())
                .isNull();
    }

    @Test
    void traditionalText_isTold() {
        String text = "<p>電子商務協會今天表示，今年網路購物的營業額將會超過去年，其中以服飾與家電的成長最為明顯，業者對下半年的展望相當樂觀。</p>";
        assertThat(extract("<h1>網路購物營業額成長</h1><div>" + text.repeat(2) + "</div>")
                        .language())
                .isEqualTo("zh-Hant");
    }

    @Test
    void longTitle_isCut() {
        assertThat(extract("<title>" + "长".repeat(1000) + "</title><div>" + BODY + "</div>")
                        .title())
                .hasSize(300);
    }

    @Test
    void listPage_isRejected() {
        StringBuilder list = new StringBuilder("<title>电商频道_商海网</title><div class=list>");
        for (int i = 0; i < 40; i++) {
            list.append("<div><h3><a href='/a/")
                    .append(i)
                    .append(".html'>第 ")
                    .append(i)
                    .append(" 条新闻：某家公司今天宣布了一件事情</a></h3><span>2021-10-11</span></div>");
        }
        assertThat(run(list + "</div>", null)).isInstanceOf(Rejected.class);
    }

    @Test
    void errorPage_isRejected() {
        assertThat(run("<title>页面不存在 - 商海网</title><h1>404</h1><p>抱歉，您访问的页面不存在，可能已经被删除，请返回首页，或者稍后再试。</p>", null))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void pageWithoutText_isRejected() {
        for (String html : List.of(
                "",
                "<html></html>",
                "<img src=1.jpg>",
                "\0\0\0",
                "<title>只有标题</title>",
                "<frameset><frame src=a></frameset>")) {
            assertThat(run(html, null)).as(html).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void deepNesting_isRead() {
        assertThat(extract("<title>" + TITLE + "</title>" + "<div>".repeat(100_000) + "<p>" + FIRST + "</p><p>" + SECOND
                                + "</p>")
                        .text())
                .isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void turnedAndInvisibleCharacters_areTakenOut() {
        assertThat(extract(page("<p>\u202E" + FIRST + "\u200B</p><p>" + SECOND + "\uFEFF\u0007</p>"))
                        .text())
                .isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void tree_isNotChanged() {
        HtmlPage page = HtmlPage.parse("", page(BODY + "<div class=ad>x</div>").getBytes(StandardCharsets.UTF_8), null);
        String before = page.document().outerHtml();
        new Extractor().extract(page, PageContext.fetchedAt(NOW).withRule(SiteRule.ofBody("div", List.of("p"))));
        assertThat(page.document().outerHtml()).isEqualTo(before);
    }

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static String page(String body) {
        return "<html><head><title>" + TITLE + " - 商海网</title></head><body><h1>" + TITLE + "</h1>" + body
                + "</body></html>";
    }

    private static Extracted extract(String html) {
        return (Extracted) run(html, null);
    }

    private static Extraction extract(String html, SiteRule rule) {
        return run(html, rule);
    }

    private static Extraction run(String html, @Nullable SiteRule rule) {
        HtmlPage page = HtmlPage.parse(
                "https://news.example/a/1.html", html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        return new Extractor().extract(page, PageContext.fetchedAt(NOW).withRule(rule));
    }
}
