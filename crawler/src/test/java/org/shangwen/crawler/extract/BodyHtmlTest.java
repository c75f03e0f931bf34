package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHtmlTest {

    private static final String BASE = "https://news.example/a/1.html";

    @Test
    void paragraphsAndHeadings_areKept() {
        assertThat(
                        html(
                                "<div class=x id=y><h1 style='color:red'>一</h1><p onclick=evil()>二</p><h5>三</h5>四<br><br>五</div>"))
                .isEqualTo("<h2>一</h2><p>二</p><h4>三</h4><p>四</p><p>五</p>");
    }

    @Test
    void emphasis_isBalancedWhereLinesEndInside() {
        assertThat(html("<p>甲<b>乙<i>丙<br>丁</b>戊</i></p>"))
                .isEqualTo("<p>甲<strong>乙<em>丙</em></strong></p><p><strong><em>丁</em></strong><em>戊</em></p>");
        assertThat(html("<b><div>甲</div><div>乙</div></b>"))
                .isEqualTo("<p><strong>甲</strong></p><p><strong>乙</strong></p>");
        assertThat(html("<p><b>甲</b><b> </b><b></b></p>")).isEqualTo("<p><strong>甲</strong></p>");
    }

    @Test
    void blanks_areWrittenOnce() {
        assertThat(html("<p>  a <b> b</b>\n c\u00A0\u3000<u>\u200Bd\u202E</u>  </p>"))
                .isEqualTo("<p>a <strong>b</strong> c <u>d</u></p>");
    }

    @Test
    void links_areAbsoluteAndOfTheWeb() {
        assertThat(
                        html(
                                "<p><a href='../b/2.html' target=_blank onclick=x()>甲</a>，<a href='//c.example/3?x=1&amp;y=2'>乙</a></p>"))
                .isEqualTo(
                        "<p><a href=\"https://news.example/b/2.html\" rel=\"nofollow noopener\">甲</a>，<a href=\"https://c.example/3?x=1&amp;y=2\" rel=\"nofollow noopener\">乙</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " java\nscript:alert(1)",
                "&#106;avascript:alert(1)",
                "\u0001javascript:alert(1)",
                "vbscript:x",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "ftp://x.example/",
                "https://",
                "http://[",
                "#note1",
                ""
            })
    void linkElsewhere_isTextAlone(String address) {
        assertThat(html("<p>甲<a href=\"" + address.replace("<", "&lt;") + "\">乙</a></p>"))
                .isEqualTo("<p>甲乙</p>");
    }

    @Test
    void lists_nestAndAreNeverEmpty() {
        assertThat(html("<ul><li>甲</li><li></li><li><p>乙</p><p>丙</p><ol><li>丁</ol></li></ul><ul></ul><p>戊</p>"))
                .isEqualTo("<ul><li>甲</li><li>乙<p>丙</p><ol><li>丁</li></ol></li></ul><p>戊</p>");
        assertThat(html("<ul>甲<li>乙</li><ul><li>丙</li></ul></ul>"))
                .isEqualTo("<ul><li>甲</li><li>乙</li><li><ul><li>丙</li></ul></li></ul>");
    }

    @Test
    void itemWithoutList_isParagraph() {
        assertThat(html("<li>甲</li><li><ul><li>乙</li><li>丙</li></ul></li>"))
                .isEqualTo("<p>甲</p><ul><li>乙</li><li>丙</li></ul>");
    }

    @Test
    void quotes_areKept() {
        assertThat(html("<blockquote>甲<p>乙</p></blockquote>丙"))
                .isEqualTo("<blockquote><p>甲</p><p>乙</p></blockquote><p>丙</p>");
    }

    @Test
    void code_keepsItsLinesAndIndentation() {
        assertThat(
                        html(
                                "<p>甲</p><pre class=hl><code>if (a &lt; b) {\n\n    <span>x</span>  = 1;\n}\n</code></pre><p>乙</p><pre>\nls</pre>"))
                .isEqualTo(
                        "<p>甲</p><pre><code>if (a &lt; b) {\n\n    x  = 1;\n}</code></pre><p>乙</p><pre><code>ls</code></pre>");
    }

    @Test
    void tables_keepRowsColumnsAndSpans() {
        assertThat(
                        html(
                                "<table border=1><caption>表</caption><thead><tr><th colspan=2>甲</th></tr></thead><tr><td rowspan='999'>乙</td><td></td></tr><tr><td><img src=/s.gif></td><td colspan=x>丙<br>丁</td></tr></table>"))
                .isEqualTo(
                        "<table><thead><tr><th colspan=\"2\">甲</th></tr></thead><tbody><tr><td>乙</td><td></td></tr><tr><td><figure><img src=\"https://news.example/s.gif\" alt=\"\"></figure></td><td>丙<p>丁</p></td></tr></tbody></table>");
    }

    @Test
    void tableThatLaysOut_isDissolved() {
        assertThat(html("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>")).isEqualTo("<p>甲</p><p>乙</p>");
        assertThat(html("<table><tr><td>左</td><td><table><tr><td>子</td><td>丑</td></tr></table></td></tr></table>"))
                .isEqualTo("<p>左</p><table><tbody><tr><td>子</td><td>丑</td></tr></tbody></table>");
    }

    @Test
    void pictures_areResolvedAndKeepTheirCaption() {
        assertThat(
                        html(
                                "<p>甲</p><figure><a href=/big><img data-src=/1.jpg src=data:image/gif;base64,R0 alt=' 港口 '></a><figcaption>港口夜景</figcaption></figure><p>乙</p>"))
                .isEqualTo(
                        "<p>甲</p><figure><img src=\"https://news.example/1.jpg\" alt=\"港口\"><figcaption>港口夜景</figcaption></figure><p>乙</p>");
        assertThat(html("<p>甲</p><figure><figcaption>港口夜景</figcaption><img src=/1.jpg></figure>"))
                .isEqualTo(
                        "<p>甲</p><figure><img src=\"https://news.example/1.jpg\" alt=\"\"><figcaption>港口夜景</figcaption></figure>");
        assertThat(html("<p>甲</p><figure><figcaption>没有图的图注</figcaption></figure><p>乙</p>"))
                .isEqualTo("<p>甲</p><p>乙</p>");
    }

    @Test
    void picturesBesideAndWithinText_keepTheirPlace() {
        assertThat(html("<p><img src=/1.jpg>甲<img src=/2.jpg>乙<img src=/3.jpg></p>"))
                .isEqualTo(
                        "<figure><img src=\"https://news.example/1.jpg\" alt=\"\"></figure><p>甲<img src=\"https://news.example/2.jpg\" alt=\"\">乙</p><figure><img src=\"https://news.example/3.jpg\" alt=\"\"></figure>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=/loading.gif data-original=/1.jpg>",
                "<img src=/blank.gif data-src=//news.example/1.jpg>",
                "<img srcset='/0.jpg 320w, /1.jpg 1280w, /2.jpg 640w' src=/0.jpg>",
                "<img data-srcset='/0.jpg, /1.jpg 2x'>",
                "<picture><source data-srcset='/1.jpg 2x, /0.jpg 1x'><img src='data:image/gif;base64,R0'></picture>",
                "<img class=lazy src=data:x><noscript><img src=/1.jpg></noscript>",
                "<img data-src=/1.jpg><noscript><img src=/2.jpg></noscript>",
                "<noscript>&nbsp;<p><img src=/1.jpg></p></noscript>",
                "<img src='https://proxy.example/?https://news.example/1.jpg'>"
            })
    void latePicture_isFound(String picture) {
        assertThat(html("<p>甲</p><p>" + picture + "</p><p>乙</p>"))
                .isEqualTo("<p>甲</p><figure><img src=\"https://news.example/1.jpg\" alt=\"\"></figure><p>乙</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=/1.gif width=1 height=1>",
                "<img src=/site/logo.png>",
                "<img src=/u/1.png alt='扫码关注我们'>",
                "<img src=/u/1.png class=qrcode>",
                "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<img src='javascript:alert(1)'>",
                "<img src=x:y onerror=alert(1)>",
                "<img>",
                "<div style='display:none'><img src=/1.jpg></div>",
                "<div class=ad-box><img src=/1.jpg></div>",
                "<svg><image href=/1.jpg></image></svg>"
            })
    void ornament_isLeftOut(String picture) {
        assertThat(html("<p>甲</p>" + picture + "<p>乙</p>")).isEqualTo("<p>甲</p><p>乙</p>");
    }

    @Test
    void pictureOfCodeToScan_isLeftOutWithItsLine() {
        Document document = Jsoup.parse("<p>甲</p><p><img src=/u/77.png></p><p>长按二维码加群</p>", BASE);
        assertThat(html(document, "长按二维码加群")).isEqualTo("<p>甲</p>");
    }

    @Test
    void lineLeftOut_takesItsPictureAlong() {
        Document document = Jsoup.parse("<p>甲</p><div><p><img src=/1.jpg>推荐阅读：乙</p></div><p>丙</p>", BASE);
        assertThat(html(document, "推荐阅读：乙")).isEqualTo("<p>甲</p><p>丙</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<noscript><p title=\"</noscript><img src=x:x onerror=alert(1)>\">",
                "<svg onload=alert(1)><style><img src=x:x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<template><img src=x:x onerror=alert(1)></template>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form><input onfocus=alert(1) autofocus></form>",
                "<style>@import 'javascript:alert(1)'</style>",
                "<img src='https://x.example/\" onerror=\"alert(1)'>",
                "<a href='https://x.example/\"><script>alert(1)</script>'>丙</a>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<object data=javascript:alert(1)><embed src=javascript:alert(1)></object>",
                "<b><i><u><s><a><p>",
                "<details open ontoggle=alert(1)>丁",
                "<xss onmouseover=alert(1) style='behavior:url(x)'>戊</xss>",
                "<p style='x:expression(alert(1))' class='\"><script>'>己",
                "<!--><img src=x:x onerror=alert(1)>-->",
                "<title>&lt;/title>&lt;img src=x onerror=alert(1)></title>"
            })
    void hostileMarkup_isHarmless(String hostile) {
        String html = html("<p>甲</p>" + hostile + "<p>乙</p>");
        assertThat(html).contains("甲");
        assertHarmless(html);
    }

    @Test
    void turnedAndInvisibleCharacters_areTakenOut() {
        assertThat(html("<p>\u202E甲\u2066<b>乙\u2069</b>\uFEFF</p><img src=/1.jpg alt='\u202E丙'>"))
                .isEqualTo(
                        "<p>甲<strong>乙</strong></p><figure><img src=\"https://news.example/1.jpg\" alt=\"丙\"></figure>");
    }

    @Test
    void text_isThatOfThePlainForm() {
        String page =
                "<div>一<span>二</span> <b>三</b><p>四 <a href=/x>五，六</a> 七</p><ul><li>八<p>九</p></li></ul><table><tr><th>十</th><th>百</th></tr><tr><td>千</td><td>万</td></tr></table><pre>a\n  b</pre><blockquote>亿<br>兆</blockquote>🙂\uD800</div>";
        Document document = Jsoup.parse(page, BASE);
        assertThat(lines(Jsoup.parse(html(document)))).isEqualTo(lines(document));
    }

    @Test
    void hiddenBody_isWrittenWhereItIsRead() {
        Document document =
                Jsoup.parse("<div style=display:none><p>" + "甲乙，丙丁。".repeat(30) + "</p></div><p>戊</p>", BASE);
        assertThat(html(document)).startsWith("<p>甲乙").endsWith("<p>戊</p>");
    }

    @Test
    void partsOfTheBody_areWrittenInOrder() {
        PageBlocks page = PageBlocks.of(Jsoup.parse("<p>甲</p><aside>乙</aside><div><p>丙</p></div>", BASE));
        List<Region> parts = page.root().children.stream()
                .filter(region -> !region.tag().equals("aside"))
                .toList();
        assertThat(BodyHtml.of(page, parts, new boolean[] {true, true, true}, BASE))
                .isEqualTo("<p>甲</p><p>丙</p>");
    }

    @Test
    void hugeBody_isBounded() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            page.append("<p><b>&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&amp;&amp;</b></p>");
        }
        assertThat(html(page.toString()).length()).isBetween(1_000_000, 2_100_000);
        String links = ("<a href='https://x.example/" + "y".repeat(1900) + "'>甲</a>").repeat(5_000);
        assertThat(html("<p>" + links + "</p>").length()).isLessThan(2_100_000);
    }

    @Test
    void deepAndUnclosedMarkup_isWritten() {
        String html = html("<div>".repeat(3000) + "<b><i>".repeat(3000) + "甲" + "<blockquote>".repeat(3000) + "乙");
        assertThat(html).contains("甲").contains("乙");
        assertHarmless(html);
    }

    @Test
    void fragment_hasTheSameForm() {
        HtmlFragment fragment = HtmlFragment.read(
                "<p>编辑导语：甲乙丙</p><div class=share-box>分享到微信</div><table><tr><td>子</td><td>丑</td></tr></table><p>责任编辑：王小二</p><img src=1.jpg>",
                BASE);
        assertThat(fragment.lines()).containsExactly("甲乙丙", "子 | 丑");
        assertThat(fragment.html())
                .contains(
                        "<p>编辑导语：甲乙丙</p><table><tbody><tr><td>子</td><td>丑</td></tr></tbody></table><figure><img src=\"https://news.example/a/1.jpg\" alt=\"\"></figure>");
        assertThat(HtmlFragment.read("", BASE).html()).isEmpty();
    }

    private static void assertHarmless(String html) {
        Document read = Jsoup.parse(html);
        List<String> safe = List.of(
                "p",
                "h2",
                "h3",
                "h4",
                "ul",
                "ol",
                "li",
                "blockquote",
                "pre",
                "code",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "figure",
                "img",
                "figcaption",
                "a",
                "strong",
                "em",
                "sub",
                "sup",
                "u",
                "s",
                "br",
                "mark",
                "del");
        for (Element element : read.body().children().select("*")) {
            assertThat(safe).contains(element.normalName());
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).isIn("href", "src", "alt", "rel", "colspan", "rowspan");
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).matches("(?s)https?://.*");
                }
            });
        }
        assertThat(Jsoup.parse(read.body().html()).body().html())
                .as("what a second reader sees")
                .isEqualTo(read.body().html());
    }

    private static String html(String page) {
        return html(Jsoup.parse(page, BASE));
    }

    private static String html(Document document, String... leftOut) {
        PageBlocks page = PageBlocks.of(document);
        boolean[] kept = new boolean[page.blocks().size()];
        for (int i = 0; i < kept.length; i++) {
            Block block = page.blocks().get(i);
            kept[i] = block.kind() != Block.Kind.CAPTION
                    && !Arrays.asList(leftOut).contains(block.text());
        }
        return BodyHtml.of(page, List.of(page.root()), kept, BASE);
    }

    private static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        PageBlocks.of(document).blocks().forEach(block -> lines.add(block.text()));
        return lines;
    }
}
