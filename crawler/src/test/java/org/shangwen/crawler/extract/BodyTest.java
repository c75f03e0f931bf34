package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shangwen.crawler.extract.Extraction.Extracted;

class BodyTest {

    private static final String TITLE = "云帆物流启用宁波新仓库，跨境包裹九小时出港";
    private static final String FIRST = "云帆物流今天宣布，它在宁波的新仓库已经启用，跨境包裹的平均处理时间由两天缩短到九个小时，卖家可以直接在后台选择这一线路。";
    private static final String SECOND = "公司负责人介绍，新仓库使用自动分拣设备，每天可以处理四十万件包裹；下半年还会在郑州和广州开设同样的仓库，服务更多中小卖家。";
    private static final String THIRD = "业内人士认为，物流速度是跨境电商最后的短板，谁先补上，谁就能在旺季留住买家，而价格战已经难以为继。";

    @Test
    void linksInARow_areOtherArticles() {
        assertThat(text("<p>" + FIRST + "</p><p>" + SECOND + "</p><h4><a href=/2>远帆快递的第三座仓库</a></h4>"
                        + "<h4><a href=/3>海外仓的冬天，谁在退场？</a></h4><p>" + THIRD + "</p>"))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @Test
    void linkedHeadingAtTheEnd_isAnotherArticle() {
        assertThat(text("<p>" + FIRST + "</p><p>" + SECOND + "</p><h4><a href=/2>远帆快递的第三座仓库，为什么建在山里？</a></h4>"))
                .isEqualTo(String.join("\n", FIRST, SECOND));
    }

    @Test
    void linkedHeadingAboveText_stays() {
        assertThat(text("<p>" + FIRST + "</p><h3><a href=https://shop.example/1>折叠购物车，轻便又结实</a></h3><p>" + SECOND
                        + "</p>"))
                .isEqualTo(String.join("\n", FIRST, "折叠购物车，轻便又结实", SECOND));
    }

    @Test
    void paragraphWithLinks_stays() {
        String linked = "<a href=/c/1>云帆物流</a>和<a href=/c/2>远帆快递</a>都没有回应置评的请求。";
        assertThat(text("<p>" + FIRST + "</p><p>" + linked + "</p><p>" + SECOND + "</p>"))
                .isEqualTo(String.join("\n", FIRST, "云帆物流和远帆快递都没有回应置评的请求。", SECOND));
    }

    @Test
    void quotedPost_stays() {
        assertThat(text("<p>" + FIRST
                        + "</p><div class=social-embed><blockquote><p>仓库里真的没有人，只有机器人，太安静了。</p></blockquote></div><p>"
                        + SECOND + "</p>"))
                .isEqualTo(String.join("\n", FIRST, "仓库里真的没有人，只有机器人，太安静了。", SECOND));
    }

    @Test
    void shareBox_goes() {
        assertThat(text("<p>" + FIRST + "</p><div class=social-share><p>把这篇文章分享给朋友，让更多的卖家看到。</p></div><p>" + SECOND
                        + "</p>"))
                .isEqualTo(String.join("\n", FIRST, SECOND));
    }

    @Test
    void cardThatOpensOverAWord_goes() {
        String card = "<span class='tooltip-content'>云帆物流成立于某年，总部在宁波，主营跨境包裹。</span>";
        assertThat(text("<p>" + FIRST.replace("宣布", card + "宣布") + "</p><p>" + SECOND + "</p>"))
                .isEqualTo(String.join("\n", FIRST, SECOND));
    }

    @Test
    void listsQuotesAndCode_keepTheirPlace() {
        assertThat(text("<p>" + FIRST
                        + "</p><ul><li>宁波：已经启用；</li><li>郑州：下半年启用。</li></ul><blockquote>速度就是一切。</blockquote>"
                        + "<pre>if open:\n    ship(parcel)</pre><p>" + SECOND + "</p>"))
                .isEqualTo(String.join(
                        "\n", FIRST, "宁波：已经启用；", "郑州：下半年启用。", "速度就是一切。", "if open:", "    ship(parcel)", SECOND));
    }

    private static String text(String body) {
        String html =
                "<title>" + TITLE + "_商海网</title><h1>" + TITLE + "</h1><div class=article-content>" + body + "</div>";
        HtmlPage page = HtmlPage.parse(
                "https://news.example/a/1.html", html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        return new Extractor().extract(page, PageContext.fetchedAt(Instant.parse("2021-10-12T00:00:00Z")))
                        instanceof Extracted article
                ? article.text()
                : "";
    }
}
