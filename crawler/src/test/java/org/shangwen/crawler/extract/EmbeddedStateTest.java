package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedStateTest {

    private static final String URL = "https://news.example/article/889201.html";
    private static final String TITLE = "松果出行在三座城市试点夜间定价";
    private static final String FIRST = "松果出行昨天开始在三座城市试行夜间定价，晚上十一点以后的每公里价格提高两成，司机的收入随之增加。";
    private static final String SECOND = "公司的说法是，夜里的订单多而司机少，价格是唯一能把两者拉近的办法；乘客可以在下单之前看到全部费用。";
    private static final String THIRD = "一位不愿具名的司机表示，第一夜他多跑了四单，多收入九十多元，但等单的时间也比平时更长。";
    private static final String HTML =
            "<p>" + FIRST + "</p><p>" + SECOND + "</p><img data-src='//img.example/1.jpg'><p>" + THIRD + "</p>";

    static List<String> scripts() {
        String json = "{\"id\":889201,\"title\":\"" + TITLE + "\",\"content\":\"" + HTML.replace("/", "\\/") + "\"}";
        return List.of(
                "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"article\":" + json
                        + "}}}</script>",
                "<script>window.__INITIAL_STATE__=" + json
                        + ";(function(){var s;(s=document.currentScript).remove()}());</script>",
                "<script>var a={};window.initialState = {\"data\":{detail:" + json + "}}</script>",
                "<script>var allData = {'nav':[{'title':'首页'}],docData:{title:'" + TITLE
                        + "',contentData:{contentList:[{data:\"" + HTML + "\",type:'text'}]}}};</script>",
                "<script>var BASE_DATA = { articleInfo: { title: '&quot;" + TITLE
                        + "&quot;'.slice(6, -6), content: '&quot;"
                        + HTML.replace("<", "\\u003C")
                                .replace("'", "&quot;")
                                .replace("=", "&#x3D;")
                                .replace("/", "\\u002F")
                        + "&quot;'.slice(6, -6), groupId: '889201' } };</script>",
                "<script id=RENDER_DATA type=application/json>"
                        + URLEncoder.encode("{\"app\":" + json + "}", StandardCharsets.UTF_8)
                                .replace("+", "%20")
                        + "</script>",
                "<script>window.__data = JSON.parse(\""
                        + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\")</script>",
                "<script>window.APOLLO={\"ROOT\":{\"x\":1},\"Article:889201\":{\"__typename\":\"Article\",\"headline\":\""
                        + TITLE + "\",\"blocks\":[{\"type\":\"p\",\"text\":\"" + FIRST
                        + "\"},{\"type\":\"p\",\"text\":\""
                        + SECOND
                        + "\"},{\"type\":\"image\",\"url\":\"https://img.example/1.jpg\"},{\"type\":\"p\",\"text\":\""
                        + THIRD + "\"}]}}</script>",
                "<script type=application/json>{\"state\":\""
                        + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}</script>");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void state_givesTitleAndBody(String script) {
        EmbeddedState state = of(script).orElseThrow();
        assertThat(state.title()).contains(TITLE);
        Body body = state.body().orElseThrow();
        assertThat(body.lines()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(body.html().apply(List.of(0, 1, 2)))
                .contains("<p>" + FIRST + "</p><p>" + SECOND
                        + "</p><figure><img src=\"https://img.example/1.jpg\" alt=\"\"></figure><p>" + THIRD + "</p>");
        assertThat(state.image()).contains("https://img.example/1.jpg");
    }

    @Test
    void fields_areFoundByTheirUsualNames() {
        EmbeddedState state = of(script(
                        "\"authorInfo\":{\"id\":7,\"nickName\":\"贺知远\"},\"publish_time\":1633910700,\"sourceName\":\"南渡商业观察\","
                                + "\"coverUrl\":\"/c.jpg\",\"tagList\":[{\"tagName\":\"出行\"},{\"tagName\":\"定价\"}]"))
                .orElseThrow();
        assertThat(state.author()).contains("贺知远");
        assertThat(state.published()).contains("1633910700");
        assertThat(state.origin()).contains("南渡商业观察");
        assertThat(state.image()).contains("https://news.example/c.jpg");
        assertThat(state.tags()).containsExactly("出行", "定价");
    }

    @Test
    void fieldsOfOtherKinds_areNone() {
        EmbeddedState state = of(script(
                        "\"author\":12,\"time\":\"08:30\",\"source\":\"web-cms\",\"cover\":\"data:x\",\"tags\":{}"))
                .orElseThrow();
        assertThat(state.author()).isEmpty();
        assertThat(state.published()).isEmpty();
        assertThat(state.origin()).isEmpty();
        assertThat(state.image()).contains("https://img.example/1.jpg");
        assertThat(state.tags()).isEmpty();
    }

    @Test
    void fieldsWithoutBody_areStillTold() {
        EmbeddedState state = of("<script>window.DATA = {\"article_id\":\"889201\",\"title\":\"" + TITLE
                        + "\",\"media\":\"南渡商业观察\",\"pubtime\":\"2021-10-11 08:05:00\",\"tags\":\"出行,定价\",\"videoArr\":[]}</script>")
                .orElseThrow();
        assertThat(state.body()).isEmpty();
        assertThat(state.published()).contains("2021-10-11 08:05:00");
        assertThat(state.origin()).contains("南渡商业观察");
        assertThat(state.tags()).containsExactly("出行", "定价");
    }

    @Test
    void severalArticles_theOneWithThePageTitleWins() {
        String other = "{\"id\":1,\"title\":\"另一家公司的另一件事情\",\"content\":\"" + HTML.repeat(5) + "\"}";
        String wanted = "{\"id\":2,\"title\":\"" + TITLE + "\",\"content\":\"" + HTML + "\"}";
        EmbeddedState state = of("<script type=application/json>{\"list\":[" + other + "," + wanted + "," + other
                        + "]}</script>")
                .orElseThrow();
        assertThat(state.title()).contains(TITLE);
    }

    @Test
    void severalArticles_theOneOfTheAddressWins() {
        String other = "{\"id\":889202,\"title\":\"另一家公司的另一件事情\",\"content\":\"" + HTML.repeat(5) + "\"}";
        String wanted = "{\"id\":889201,\"title\":\"没有出现在页面标题里的题目\",\"content\":\"" + HTML + "\"}";
        assertThat(of("<script type=application/json>[" + other + "," + wanted + "]</script>")
                        .flatMap(EmbeddedState::title))
                .contains("没有出现在页面标题里的题目");
    }

    @Test
    void severalArticlesOfOthers_areNone() {
        String other = "{\"id\":1,\"title\":\"另一家公司的另一件事情\",\"content\":\"" + HTML + "\"}";
        assertThat(of("<script type=application/json>[" + other + "," + other + "]</script>"))
                .isEmpty();
    }

    @Test
    void singleArticle_isThePages() {
        String only = "{\"title\":\"与页面标题毫不相干的题目\",\"content\":\"" + HTML + "\"}";
        assertThat(of("<script type=application/json>{\"article\":" + only + "}</script>")
                        .flatMap(EmbeddedState::title))
                .contains("与页面标题毫不相干的题目");
    }

    @Test
    void textThatIsNoBody_isNone() {
        String cipher = "Zm9v".repeat(500);
        for (String content :
                List.of(cipher, "{color:red;margin:0}".repeat(40), "短。", "", "a, b, c", "标题".repeat(300))) {
            assertThat(of("<script type=application/json>{\"title\":\"别的题目在这里\",\"content\":\"" + content
                            + "\"}</script>"))
                    .as(content)
                    .isEmpty();
        }
        assertThat(of("<script type=application/json>{\"title\":\"别的题目在这里\",\"description\":\"" + FIRST + SECOND + THIRD
                        + SECOND + "\"}</script>"))
                .isEmpty();
    }

    @Test
    void functionForm_isLeft() {
        assertThat(of("<script>window.__NUXT__=(function(a,b){return {data:[{title:a,content:b}]}}(\"" + TITLE + "\",\""
                        + HTML + "\"))</script>"))
                .isEmpty();
    }

    @Test
    void hostileMarkupInState_isHarmless() {
        EmbeddedState state = of("<script type=application/json>{\"title\":\"" + TITLE + "\",\"content\":\"" + HTML
                        + "<img src=x onerror=alert(1)><a href='javascript:alert(1)'>更多</a><\\/script><script>alert(1)<\\/script>\"}</script>")
                .orElseThrow();
        assertThat(state.body().orElseThrow().html().apply(List.of(0, 1, 2)).orElseThrow())
                .doesNotContain("alert", "javascript", "onerror");
    }

    @Test
    void brokenScripts_areNone() {
        for (String script : List.of(
                "<script type=application/json>{\"title\":</script>",
                "<script>var title = {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{</script>",
                "<script id=RENDER_DATA type=application/json>" + "%7B%zz".repeat(50) + "</script>",
                "<script>title = JSON.parse(\"" + "{".repeat(100) + "</script>")) {
            assertThat(of(script)).as(script).isEmpty();
        }
    }

    @Test
    @Timeout(20)
    void literalsWithoutEnd_costNoMoreThanTheirLength() {
        assertThat(of("<script>title" + "={a:'".repeat(100_000) + "</script>")).isEmpty();
        assertThat(of("<script>title" + "={a:".repeat(100_000) + "</script>")).isEmpty();
        assertThat(of("<script type=application/json>" + "{\"title\":[".repeat(100_000) + "</script>"))
                .isEmpty();
        assertThat(of("<script type=application/json>{\"a\":[" + "{\"title\":\"甲乙丙丁戊己\"},".repeat(50_000)
                        + "]}</script>"))
                .isEmpty();
    }

    private static String script(String fields) {
        return "<script type=application/json>{\"page\":{\"article\":{\"title\":\"" + TITLE + "\"," + fields
                + ",\"content\":\"" + HTML + "\"}}}</script>";
    }

    private static Optional<EmbeddedState> of(String script) {
        return EmbeddedState.of(
                Jsoup.parse("<title>" + TITLE + "_南渡网</title><div id=app></div>" + script, URL), List.of(TITLE), URL);
    }
}
