package org.shangwen.searchapi.ui;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;

/** The articles that the browser tests read. */
final class SmallPaper {

    static final String SHOPS_TITLE = "拼多多与京东谈农产品的路";
    static final String LEAD_TITLE = "字节跳动把速卖通当作对手";

    /** Everything that comes from outside tries to run or to mislead. */
    static final Article HOSTILE = Article.builder(
                    ArticleId.of("hostile"),
                    new SourceId("hostile"),
                    "<script>alert('title')</script><b>速卖通</b>\u202Egnp.exe",
                    "<img src=x onerror=alert('text')>速卖通在这里。\n"
                            + "\u202E倒过来\u202C的字 &amp; <a href=\"javascript:alert('link')\">点我</a>\n"
                            + "</p></main><script>alert('second')</script>拼多多也在这里。")
            .sourceName("<img src=x onerror=alert('source')>")
            .author("\"><svg onload=alert('author')>\u2067")
            .subtitle("<img src=x onerror=alert('subtitle')>")
            .origin("<a href=javascript:alert('origin')>报</a>")
            .editor("<b onclick=alert('editor')>编</b>")
            .html("<script>alert('html')</script><p>正文</p>")
            .url("javascript:alert('url')")
            .image("javascript:alert('image')")
            .published(OffsetDateTime.parse("2021-10-12T09:30:00+08:00"))
            .tags(List.of("<i onclick=alert('tag')>标签</i>", "&lt;b&gt;"))
            .language("\"><script>")
            .ways(Map.of("<u>title</u>", "<script>alert('way')</script>"))
            .build();

    private static final int SERIES = 14;

    private SmallPaper() {}

    static List<Article> articles() {
        List<Article> articles = new ArrayList<>(List.of(lead(), shops(), HOSTILE));
        for (int i = 1; i <= SERIES; i++) {
            articles.add(lesson(i));
        }
        return articles;
    }

    private static Article lead() {
        return Article.builder(
                        ArticleId.of("lead"),
                        new SourceId("tide"),
                        LEAD_TITLE,
                        "字节跳动在跨境电商上又走了一步。业内人士说，字节跳动看重的是速卖通走过的路。\n" + "速卖通成立多年，卖家遍布各地；拼多多也在看这个市场。\n" + "字节跳动没有公布时间表。")
                .sourceName("潮线商业")
                .subtitle("速卖通走过的路，字节再走一遍")
                .author("林一苇")
                .origin("码头夜话")
                .editor("吴三")
                .modified(OffsetDateTime.parse("2021-10-12T18:05:00+08:00"))
                .url("https://tide.example/2021/lead.html")
                .published(OffsetDateTime.parse("2021-10-11T00:00:00+08:00"))
                .image("https://tide.example/lead.jpg")
                .tags(List.of("跨境电商"))
                .language("zh-Hans")
                .ways(Map.of("title", "rule", "author", "json-ld", "text", "generic"))
                .build();
    }

    private static Article shops() {
        return Article.builder(
                        ArticleId.of("shops"), new SourceId("tide"), SHOPS_TITLE, "京东讲冷链，拼多多讲产地直发。两家公司都说，损耗是最大的成本。")
                .sourceName("潮线商业")
                .author("周半山")
                .url("https://tide.example/2021/shops.html")
                .published(OffsetDateTime.parse("2021-08-02T18:20:00+08:00"))
                .language("zh-Hans")
                .build();
    }

    private static Article lesson(int number) {
        return Article.builder(
                        ArticleId.of("lesson-" + number),
                        new SourceId("quay"),
                        "美团的配送课：第 " + number + " 讲",
                        "这一讲说配送路线。美团的骑手怎样少走路，是第 " + number + " 讲的题目。")
                .sourceName("码头夜话")
                .url("https://quay.example/" + number + ".html")
                .published(OffsetDateTime.parse("2021-%02d-15T08:00:00+08:00".formatted(1 + number % 12)))
                .language("zh-Hans")
                .build();
    }
}
