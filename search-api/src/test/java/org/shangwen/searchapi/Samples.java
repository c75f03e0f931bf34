package org.shangwen.searchapi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;

/** Articles written for these tests. */
final class Samples {

    static final Article BYTEDANCE = article(
            "bytedance-shop",
            "字节跳动试水独立站",
            "继短视频之后，字节跳动把目光投向独立站。\n业内人士说，速卖通和Shopify都在看这门生意。",
            "2021-10-11T08:30:00+08:00",
            "林一");
    static final Article ALIEXPRESS = article(
            "aliexpress-spain",
            "速卖通在西班牙扩建海外仓",
            "阿里巴巴旗下的速卖通宣布在西班牙扩建海外仓。\n本地卖家可以当日发货。",
            "2021-11-02T00:00:00+08:00",
            "周二");
    static final Article HOSTILE = article(
            "hostile",
            "<script>alert(1)</script>腾讯\u202e的标题",
            "\"><img src=x onerror=alert(1)> 腾讯发布了新的补贴计划。",
            "2022-01-05T12:00:00+00:00",
            "<b>作者</b>");
    static final Article BARE = Article.builder(
                    ArticleId.of("bare"), new SourceId("notes"), "没有日期的一则短讯", "这里没有提到任何企业，只说天气。")
            .build();

    private Samples() {}

    static List<Article> all() {
        return List.of(BYTEDANCE, ALIEXPRESS, HOSTILE, BARE);
    }

    private static Article article(String name, String title, String text, String published, String author) {
        return Article.builder(ArticleId.of(name), new SourceId("sample"), title, text)
                .sourceName("样刊")
                .url("https://sample.example/" + name + ".html")
                .subtitle("副题：" + title)
                .author(author)
                .origin("样刊晚报")
                .editor("<i>编辑</i>")
                .modified(OffsetDateTime.parse(published).plusMinutes(40))
                .html("<p>" + text.replace("<", "&lt;").replace("\n", "</p>\n<p>") + "</p>")
                .published(OffsetDateTime.parse(published))
                .tags(List.of("电商", name))
                .language("zh-Hans")
                .fetched(Instant.parse("2022-02-01T00:00:00Z"))
                .ways(Map.of("title", "json-ld"))
                .build();
    }
}
