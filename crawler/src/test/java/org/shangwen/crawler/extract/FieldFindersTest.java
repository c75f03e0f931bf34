package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FieldFindersTest {

    private static final String TEXT = "<p>云帆物流今天宣布，它在宁波的新仓库已经启用，跨境包裹的平均处理时间由两天缩短到九个小时。</p>".repeat(3);

    private final DateText dates = new DateText(ZoneId.of("Asia/Shanghai"), Instant.parse("2021-10-12T07:30:00Z"));

    private static Document page(String head, String body) {
        String html = "<html><head><title>云帆在宁波启用新仓库_商海网财经</title>" + head + "</head><body>" + body + "</body></html>";
        return HtmlPage.parse("", html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8")
                .document();
    }

    @Test
    void siteAndMediumInMetadata_areNoAuthors() {
        Document page = page(
                "<meta name=author content=商海网><meta name=article:author content=云帆日报><meta name=mediaid content=云帆日报>",
                TEXT);
        AuthorFinder authors = new AuthorFinder(page, PageElements.of(page), List.of());
        assertThat(authors.metas(Metas.of(page))).isEmpty();
        assertThat(origin(page).metas(Metas.of(page))).hasValue("云帆日报");
    }

    @Test
    void elementsCalledAuthor_nameItUnlessTheyAreOfComments() {
        Document page =
                page("", "<div class=comment-list><span class=author>王小二</span></div><p class=author-name>云帆观察</p>");
        assertThat(new AuthorFinder(page, PageElements.of(page), List.of()).named())
                .hasValue("云帆观察");
    }

    @Test
    void elementCalledAuthorBehindALabelOfSource_isTheMedium() {
        Document page =
                page("", "<div>本文来源：<a rel=author>云帆时报</a></div><div>2021-10-11 08:05 <a rel=author>云帆日报</a></div>");
        assertThat(new AuthorFinder(page, PageElements.of(page), List.of()).named())
                .isEmpty();
    }

    @Test
    void headAndFoot_tellOriginEditorAndChange() {
        Document page = page(
                "",
                "<h1>云帆在宁波启用新仓库</h1><h3>跨境包裹的处理时间缩短到九小时</h3>"
                        + "<div>2021-10-11 08:05 来源：云帆日报</div><div>最后更新: 2021-10-11 09:30</div>"
                        + TEXT
                        + "<div>（责任编辑：王小二 PK155）</div>");
        PageBlocks blocks = PageBlocks.of(page);
        assertThat(origin(page).nearHeadline(blocks, 0)).hasValue("云帆日报");
        assertThat(new EditorFinder().blocks(blocks, 0)).hasValue("王小二");
        assertThat(new ModifiedFinder(PageElements.of(page), dates).nearHeadline(blocks, 0))
                .hasValue(OffsetDateTime.parse("2021-10-11T09:30+08:00"));
        assertThat(new SubtitleFinder("云帆在宁波启用新仓库", "").nearHeadline(blocks, 0, dates))
                .hasValue("跨境包裹的处理时间缩短到九小时");
        assertThat(new PublishedFinder(PageElements.of(page), dates).nearHeadline(blocks, 0))
                .hasValue(OffsetDateTime.parse("2021-10-11T08:05+08:00"));
    }

    @Test
    void relativeTime_yieldsToTheTimeInAScript() {
        Document page =
                page("<script>var ct = \"1633910709\";</script>", "<h2>云帆在宁波启用新仓库</h2><div>云帆观察 昨天</div>" + TEXT);
        assertThat(new PublishedFinder(PageElements.of(page), dates).nearHeadline(PageBlocks.of(page), 0))
                .hasValue(OffsetDateTime.parse("2021-10-11T08:05:09+08:00"));
    }

    @Test
    void yearDayAndTimeApart_areOneTime() {
        Document page = page("", "<h1>云帆在宁波启用新仓库</h1><div>2021</div><div>10/11</div><div>08:05</div>" + TEXT);
        assertThat(new PublishedFinder(PageElements.of(page), dates).nearHeadline(PageBlocks.of(page), 0))
                .hasValue(OffsetDateTime.parse("2021-10-11T08:05+08:00"));
    }

    @Test
    void changeBeforePublication_isNone() {
        OffsetDateTime time = OffsetDateTime.parse("2021-10-11T08:05+08:00");
        assertThat(ModifiedFinder.after(time, time.minusDays(1))).isNull();
        assertThat(ModifiedFinder.after(time, time.plusDays(1))).isEqualTo(time.plusDays(1));
        assertThat(ModifiedFinder.after(null, time)).isEqualTo(time);
    }

    @Test
    void thousandsOfNamedElements_areNotAllRead() {
        String many = "<span class=author><b></b></span><span class=source></span><i class=time></i>".repeat(20_000);
        Document page = page("", many + "<span class=author>林晓舟</span>");
        assertThat(new AuthorFinder(page, PageElements.of(page), List.of()).named())
                .isEmpty();
        assertThat(new PublishedFinder(PageElements.of(page), dates).named()).isEmpty();
    }

    private static OriginFinder origin(Document page) {
        return new OriginFinder(page, PageElements.of(page), List.of());
    }
}
