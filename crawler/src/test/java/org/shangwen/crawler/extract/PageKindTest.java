package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangwen.crawler.extract.Extraction.Rejected;

class PageKindTest {

    private static final Instant NOW = Instant.parse("2021-10-12T00:00:00Z");
    private static final String SENTENCE = "云帆物流今天宣布，它在宁波的新仓库已经启用，跨境包裹的平均处理时间由两天缩短到九个小时，卖家可以直接选择这一线路。";
    private static final String HEADLINE = "云帆物流启用宁波新仓库，跨境包裹九小时出港";

    @Test
    void channelOfLinkedTitles_isList() {
        assertThat(reason("<title>行业动态_商海网</title><h2>行业动态</h2><ul>" + links(25) + "</ul>"))
                .startsWith("a list: ");
    }

    @Test
    void excerptsBelowLinkedHeadings_areList() {
        assertThat(reason("<title>云帆物流 搜索结果 - 商海网</title><div id=result>" + cards(6) + "</div>"))
                .startsWith("a list: pieces with linked headings of their own: 6");
    }

    @Test
    void excerptsWithoutBoxes_areList() {
        StringBuilder flat = new StringBuilder("<title>仓储频道</title><h1>仓储频道</h1><div class=main>");
        for (int i = 0; i < 10; i++) {
            flat.append("<h3><a href=/a/").append(i).append(">第").append(i).append("座新仓库启用，包裹当天出港</a></h3><p>");
            flat.append(SENTENCE).append("</p>");
        }
        assertThat(reason(flat + "</div>")).startsWith("a list: 10 linked headings among");
    }

    @Test
    void footBelowList_isNoArticle() {
        assertThat(reason("<title>公司公告_远帆基金</title><h2>公司公告</h2><ul>" + links(12)
                        + "</ul><div class=bottom><p>全国统一热线：400-000-0000，人工服务时间：周一至周五，九点至十七点。</p></div>"))
                .startsWith("a list: ");
    }

    @Test
    void oneExcerptBelowATag_isList() {
        String page = "<title>标签：物流 - 商海网</title><h1>标签：物流</h1><main>" + cards(1) + "</main>";
        assertThat(reason(page, "https://news.example/tag/wuliu/"))
                .startsWith("a list: pieces with linked headings of their own: 1");
    }

    @Test
    void fewTitlesBelowAChannel_areList() {
        assertThat(reason(
                        "<title>仓储_商海网</title><div><b>您现在的位置：首页 &gt;&gt; 仓储</b></div><p>广告：仓库短租，按天计费，随到随存，详情来电。</p><ul>"
                                + links(6) + "</ul>"))
                .startsWith("a list: 6 linked headings");
    }

    @Test
    void articleAtAddressOfTags_isArticle() {
        assertThat(reason(article(SENTENCE), "https://news.example/topic/2021/wuliu.html"))
                .isEmpty();
    }

    @Test
    void boxesWithLinkedHeadingsBelowHeadline_areArticle() {
        assertThat(reason("<title>" + HEADLINE + "</title><h1>" + HEADLINE + "</h1><div class=article-content><p>"
                        + SENTENCE + "</p>" + cards(5) + "</div>"))
                .isEmpty();
    }

    @Test
    void frontOfSite_isHome() {
        String page = "<title>商海网</title><h1>商海网，卖家每天都读的跨境电商新闻</h1><div>" + "<p>" + SENTENCE + "</p>".repeat(2)
                + "</div><ul>" + links(20) + "</ul>";
        assertThat(reason(page, "https://news.example/")).startsWith("a home page: ");
        assertThat(reason(page, "https://news.example/index.html")).startsWith("a home page: ");
    }

    @Test
    void oneTextAtFrontOfSite_isArticle() {
        assertThat(reason(article(SENTENCE.repeat(3)), "https://letter.example/"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>提示信息</title><div class=bt><b>页面不存在</b></div><div id=zoom>对不起，您访问的页面不存在或已被删除，三秒后返回首页。</div>",
                "<title>商海网</title><div class=article-content><p>抱歉，该文章已被作者删除，去看看别的文章吧，每天都有新的内容。</p></div>",
                "<title>404 - 商海网</title><p>这里什么也没有，您可以返回上一页，或者到首页去看看今天的新闻，也可以联系我们的编辑。</p>",
                "<title>Page not found | Harbour Daily</title><h1>Sorry!</h1><p>The page you are looking for has been moved or deleted. Try the search box above.</p>",
                "<title>Harbour Daily</title><h1>Oops</h1><p>We couldn’t find the page you asked for. It may have moved, or the address may be wrong.</p>",
            })
    void errorAnsweredAsPage_isError(String page) {
        assertThat(reason(page)).startsWith("an error page: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>会员登录</title><form>用户名<input name=u>密码<input type=password></form>",
                "<title>安全验证</title><p>请完成下列验证后继续访问：拖动滑块，使图片角度为正。如果一直看到本页，请联系客服。</p>",
                "<title>商海网</title><p>您的访问过于频繁，请稍后再试。如有疑问，请联系客服，并附上本页的编号和时间。</p>",
                "<title>Just a moment...</title><p>Checking your browser before accessing harbour.example. This is automatic, please wait.</p>",
                "<title>Harbour Daily</title><h1>Welcome</h1><p>Please log in to continue. You must be a member to read this page, and membership is free.</p>",
            })
    void pageInFrontOfArticle_isWall(String page) {
        assertThat(reason(page)).startsWith("a wall: ");
    }

    @Test
    void playerWithOneLine_isVideo() {
        assertThat(reason(
                        "<meta property=og:type content=video.other><title>视频：新仓库启用</title><h1>视频：新仓库启用现场实拍，机器人分拣包裹</h1>"
                                + "<video src=/1.mp4></video><p>新仓库今天启用，来看现场的画面，机器人正在分拣包裹。</p>"))
                .startsWith("a video: ");
    }

    @Test
    void picturesWithOneLine_areGallery() {
        assertThat(reason("<title>组图：新仓库启用</title><h1>组图：新仓库启用现场，机器人分拣包裹</h1>" + "<img src=/a.jpg>".repeat(8)
                        + "<p>新仓库今天启用，来看现场的画面，机器人正在分拣包裹。</p>"))
                .startsWith("a gallery: ");
    }

    @Test
    void playerAboveText_isArticle() {
        assertThat(reason("<meta property=og:type content=video.other><title>" + HEADLINE + "</title><h1>" + HEADLINE
                        + "</h1><video src=/1.mp4></video><p>" + SENTENCE.repeat(3) + "</p>"))
                .isEmpty();
    }

    @Test
    void oneSentenceAmongManyLinks_isArticle() {
        assertThat(reason("<title>" + HEADLINE + "_商海网</title><div class=left><h1>" + HEADLINE
                        + "</h1><div class=info>2021-10-11 08:05</div><div class=text><p>云帆物流今天宣布，它在宁波的新仓库已经启用。</p></div></div>"
                        + "<div class=right><ul>" + links(40) + "</ul></div>"))
                .isEmpty();
    }

    @Test
    void oneSentenceBelowShortHeadlineWithItsDate_isArticle() {
        assertThat(reason("<title>云帆物流降价_商海网</title><h1>云帆物流降价</h1><div class=info>2021年10月11日 08:05</div>"
                        + "<div class=text><p>云帆物流今天宣布，跨境包裹的运费下调一成。</p></div><ul>" + links(30) + "</ul>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 公里的新铁路通车，远帆物流的集装箱由此东行",
                "500强榜单发布，云帆物流和远帆快递今年首次上榜",
                "验证码短信被滥用，云帆物流提醒用户不要转发给他人",
                "登录奖励取消，云帆物流调整会员的积分规则和等级",
                "系统错误致包裹错发，云帆物流向用户道歉并退款",
            })
    void headlineThatSoundsLikeNotice_isArticle(String headline) {
        assertThat(reason("<title>" + headline + "</title><h1>" + headline + "</h1><p>" + SENTENCE + "</p>"))
                .isEmpty();
    }

    @Test
    void linkedProductsUnderHeadline_areArticle() {
        StringBuilder guide = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            guide.append("<h3><a href=https://shop.example/")
                    .append(i)
                    .append(">折叠购物车第")
                    .append(i)
                    .append("代，轻便又结实</a></h3><p>");
            guide.append(SENTENCE).append("</p><p>").append(SENTENCE).append("</p>");
        }
        assertThat(reason(article("</p>" + guide + "<p>"))).isEmpty();
    }

    @Test
    void shellOfScripts_hasNoText() {
        assertThat(reason("<title>商海网</title><div id=app></div><script src=/app.js></script>"))
                .startsWith("no text: ");
    }

    private static String article(String text) {
        return "<title>" + HEADLINE + "</title><h1>" + HEADLINE + "</h1><div class=article-content><p>" + text
                + "</p></div>";
    }

    private static String links(int count) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < count; i++) {
            links.append("<li><a href=/a/")
                    .append(i)
                    .append(".html>远帆物流发布第")
                    .append(i)
                    .append("季度运营公告</a> 10-11</li>");
        }
        return links.toString();
    }

    private static String cards(int count) {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cards.append("<div class=item><h3><a href=/a/")
                    .append(i)
                    .append(".html>远帆物流第")
                    .append(i);
            cards.append("座仓库投入使用</a></h3><p>").append(SENTENCE).append("</p></div>");
        }
        return cards.toString();
    }

    private static String reason(String html) {
        return reason(html, "https://news.example/a/1.html");
    }

    /** Why the page was rejected; empty if it was not. */
    private static String reason(String html, String url) {
        HtmlPage page = HtmlPage.parse(url, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        return new Extractor().extract(page, PageContext.fetchedAt(NOW)) instanceof Rejected rejected
                ? rejected.reason()
                : "";
    }
}
