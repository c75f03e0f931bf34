package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    private static final String URL = "https://news.example/2021/1011/c1013-889201.html";
    private static final String NEXT = "https://news.example/2021/1011/c1013-889201-2.html";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=next href='/2021/1011/c1013-889201-2.html'>",
                "<a rel=next href='c1013-889201-2.html'>go</a>",
                "<a href='c1013-889201-2.html'>下一页</a>",
                "<a href='c1013-889201-2.html'><span>下一页</span> &gt;&gt;</a>",
                "<a href='c1013-889201-2.html'>Next page »</a>",
                "<a href='c1013-889201-2.html'>余下全文</a>",
                "<a href='c1013-889201.html'>【1】</a><a href='c1013-889201-2.html'>【2】</a><a href='c1013-889201-3.html'>【3】</a>",
                "<span>1</span><a href='c1013-889201-2.html'>2</a>",
                "<a href='c1013-889201-2.html'>第2页</a>",
                "<a onclick=\"javascript:location.href='/2021/1011/c1013-889201-2.html';\">下一页</a>",
                "<a href='javascript:;' onclick=\"location.href='c1013-889201-2.html'\">下一页</a>"
            })
    void linkToTheSecondPart_isFound(String link) {
        assertThat(next(link, URL)).contains(NEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/w/2019_09_07_516891_s.shtml?x=1, 2019_09_07_516891_s_2.shtml?x=1",
        "https://a.example/w/2019_09_07_516891_1.shtml, 2019_09_07_516891_2.shtml",
        "https://a.example/w/516891_9.shtml, 516891_10.shtml",
        "https://a.example/w/t20211011_1.htm, t20211011_1_1.htm",
        "https://a.example/w/t20211011_77_1.htm, t20211011_77_2.htm",
        "https://a.example/w/516891.html, 516891.html?page=2",
        "https://a.example/w/516891.html?page=2&from=x, 516891.html?from=x&page=3",
        "https://a.example/w/?id=516891, ?id=516891&p=2",
        "https://a.example/w/516891, /w/516891/2",
        "https://a.example/w/516891/, /w/516891/2/",
        "https://a.example/w/516891/2, /w/516891/3",
        "https://a.example/w/516891/, index_1.html",
        "https://a.example/w/516891/index.html, index_2.html",
        "https://a.example/w/how-to-sail, /w/how-to-sail/page/2",
        "https://a.example/w/516891.html, https://a.example/w/516891_p2.html",
    })
    void addressOfTheNextPart_isToldByItsNumber(String url, String href) {
        assertThat(next("<a href='" + href + "'>下一页</a>", url)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/w/516891.html, 516892.html",
        "https://a.example/w/101.html, 102.html",
        "https://a.example/w/news-101.html, news-102.html",
        "https://a.example/posts/12, /posts/13",
        "https://a.example/2021/10/11, /2021/10/12",
        "https://a.example/d/2021-10-11.html, 2021-10-12.html",
        "https://a.example/w/516891.html, https://b.example/w/516891_2.html",
        "https://a.example/w/516891.html, 516891_3.html",
        "https://a.example/w/516891_2.html, 516891_2.html",
        "https://a.example/w/516891_3.html, 516891_2.html",
        "https://a.example/w/516891_2.html, 516891.html",
        "https://a.example/w/516891.html?page=2, 516891.html?page=2",
        "https://a.example/w/516891.html?page=2, 516891.html?page=4",
        "https://a.example/w/516891.html?id=7, 516891.html?id=8&page=2",
        "https://a.example/w/516891.html, 516891_999.html",
        "https://a.example/w/516891.html, 516891_2.jpg",
        "https://a.example/w/516891.html, javascript:next()",
        "https://a.example/w/516891.html, #2",
        "https://a.example/w/516891.html, ?page=99999999999",
        "https://a.example/w/516891.html, http://[",
        "'', /w/516891_2.html",
        "not an address, /w/516891_2.html",
    })
    void addressOfAnythingElse_isNone(String url, String href) {
        assertThat(next("<a rel=next href='" + href + "'>下一页</a>", url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='c1013-889201-2.html'>下一篇：另一件事情</a>",
                "<a href='c1013-889201-2.html'>下一篇</a>",
                "<a href='c1013-889201-2.html'>评论</a>",
                "<a href='c1013-889201-2.html'>12</a>",
                "<a href='c1013-889201-2.html'></a>",
                "<p>下一页</p>",
                ""
            })
    void linkThatIsNoPager_isNone(String link) {
        assertThat(next(link, URL)).isEmpty();
    }

    @Test
    void namedLink_winsOverNumber() {
        assertThat(next("<a href='c1013-889201-2.html?x'>2</a><a href='c1013-889201-2.html'>下一页</a>", URL))
                .contains(NEXT);
    }

    @Test
    void walkFromPartToPart_ends() {
        String url = "https://a.example/w/516891.html";
        int parts = 0;
        while (parts < 1000) {
            Optional<String> next =
                    next("<a href='516891.html'>下一页</a><a href='516891_" + (parts + 2) + ".html'>下一页</a>", url);
            if (next.isEmpty()) {
                break;
            }
            url = next.get();
            parts++;
        }
        assertThat(parts).isEqualTo(199);
    }

    @Test
    void pagerOfAScript_isRead() {
        String script =
                "<script>function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){}createPageHTML(3, %d, \"t20211011_889201\", \"htm\");</script>";
        String stem = "https://gov.example/xw/t20211011_889201";
        assertThat(next(script.formatted(0), stem + ".htm")).contains(stem + "_1.htm");
        assertThat(next(script.formatted(1), stem + "_1.htm")).contains(stem + "_2.htm");
        assertThat(next(script.formatted(2), stem + "_2.htm")).isEmpty();
        assertThat(next(script.formatted(0), "https://gov.example/xw/t20211011_1.htm"))
                .isEmpty();
        assertThat(next("<script>createPageHTML(</script>", stem + ".htm")).isEmpty();
    }

    private static Optional<String> next(String html, String url) {
        Document document = Jsoup.parse(html, url);
        return NextPage.of(document, PageElements.of(document), url);
    }
}
