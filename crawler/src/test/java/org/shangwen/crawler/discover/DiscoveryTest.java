package org.shangwen.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangwen.crawler.extract.FeedText;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;
import org.shangwen.crawler.source.Source.ListPage;
import org.shangwen.model.SourceId;

class DiscoveryTest {

    private static final String FEED = "https://press.example/feed";
    private static final String LIST = "https://press.example/list";
    private static final String SITEMAP = "https://press.example/sitemap.xml";

    private final Discovery discovery = new Discovery(new Source(
            new SourceId("press"),
            "报社",
            "https://press.example/",
            ZoneId.of("Asia/Shanghai"),
            new Source.Discovery(List.of(FEED), List.of(new ListPage(LIST, "ul.news li")), List.of(SITEMAP)),
            List.of("https://press.example/a/**", "https://press.example/字/*"),
            null,
            new Every(Duration.ofHours(1)),
            Duration.ofSeconds(1),
            500,
            true,
            null));

    private static List<String> urls(List<Link> links) {
        return links.stream().map(Link::url).toList();
    }

    private static byte[] rss(String items, Charset charset, String label) {
        return ("<?xml version=\"1.0\" encoding=\"" + label + "\"?><rss version=\"2.0\"><channel><title>报</title>"
                        + "<link>https://press.example/</link><description>d</description>" + items
                        + "</channel></rss>")
                .getBytes(charset);
    }

    private static String item(String link, String title) {
        return "<item><title>" + title + "</title><link>" + link + "</link></item>";
    }

    @Test
    void seeds_areFeedsListsAndSitemapsInThisOrder() {
        assertThat(urls(discovery.seeds())).containsExactly(FEED, LIST, SITEMAP);
    }

    @Test
    void feed_namesTheArticlesThatFitTheSource() throws Exception {
        byte[] body = rss(
                item("/a/1?from=rss", "一")
                        + item("https://press.example/about", "关于")
                        + item("https://other.example/a/2", "二")
                        + item("javascript:alert(1)", "三")
                        + item("http://press.example/a/1", "一"),
                StandardCharsets.UTF_8,
                "UTF-8");
        assertThat(urls(discovery.feed(FEED, body, "application/rss+xml")))
                .containsExactly("https://press.example/a/1?from=rss");
    }

    @Test
    void feed_tellsWhatItSaysOfEachArticle() throws Exception {
        String item = "<item><title>一</title><link>/a/1</link><author>lin@press.example (林一)</author>"
                + "<category>物流</category><category> </category><category>港口</category>"
                + "<pubDate>Mon, 11 Oct 2021 00:30:00 GMT</pubDate><description>摘要</description>"
                + "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">&lt;p&gt;全文在此&lt;/p&gt;"
                + "</content:encoded></item>";
        FeedText said = discovery
                .feed(FEED, rss(item, StandardCharsets.UTF_8, "UTF-8"), null)
                .getFirst()
                .feed();
        assertThat(said)
                .isEqualTo(new FeedText(
                        "一", "lin@press.example (林一)", "2021-10-11T08:30+08:00", "<p>全文在此</p>", List.of("物流", "港口")));
    }

    @Test
    void feed_contentOfAMegabyte_isCutBetweenCharacters() throws Exception {
        String item =
                "<item><title>一</title><link>/a/1</link><description>x" + "字".repeat(350_000) + "</description></item>";
        FeedText said = Objects.requireNonNull(discovery
                .feed(FEED, rss(item, StandardCharsets.UTF_8, "UTF-8"), null)
                .getFirst()
                .feed());
        assertThat(said.html()).hasSize(66_667).endsWith("字");
    }

    @ParameterizedTest
    @CsvSource({"GB18030,gb2312,镕喆", "Big5,big5,網購", "UTF-8,UTF-8,字节"})
    void feed_inAnyChineseCharset_tellsOneHeadlineFromAnother(String charset, String label, String title)
            throws Exception {
        Charset written = Charset.forName(charset);
        String one = discovery
                .feed(FEED, rss(item("/a/1", title), written, label), null)
                .getFirst()
                .listing();
        String same = discovery
                .feed(FEED, rss(item("/a/1", title), StandardCharsets.UTF_8, "UTF-8"), null)
                .getFirst()
                .listing();
        String other = discovery
                .feed(FEED, rss(item("/a/1", title + "吗"), written, label), null)
                .getFirst()
                .listing();
        assertThat(one).isEqualTo(same).isNotEqualTo(other);
    }

    @Test
    void feed_withADoctype_isRefused() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
        assertThatExceptionOfType(UnreadableListingException.class)
                .isThrownBy(() -> discovery.feed(FEED, bomb.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void feed_thatIsNone_isRefused() {
        assertThatExceptionOfType(UnreadableListingException.class)
                .isThrownBy(() -> discovery.feed(FEED, "<html>请登录</html>".getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void feed_withVeryManyItems_isReadToTheBound() throws Exception {
        String items =
                IntStream.range(0, 3000).mapToObj(i -> item("/a/" + i, "t")).collect(Collectors.joining());
        assertThat(discovery.feed(FEED, rss(items, StandardCharsets.UTF_8, "UTF-8"), null))
                .hasSize(1000);
    }

    @Test
    void list_namesTheMarkedLinks() {
        String html = "<a href=/a/9>nav</a><ul class=news><li><a href='a/1'><img></a> <a href='a/1'>一</a></li>"
                + "<li><a href='/字/二'>二</a><a href='mailto:x@y'>信</a></li></ul>";
        HtmlPage page = HtmlPage.parse(LIST, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        assertThat(urls(discovery.list(LIST, page))).containsExactly("https://press.example/a/1");
    }

    @Test
    void list_linkWhoseCountersMove_isNotListedAnew() {
        Link before = list("<li><a href=/a/1>字节 3小时前 阅读120</a></li>");
        assertThat(list("<li><a href=/a/1>字节 5小时前 阅读999</a></li>").listing()).isEqualTo(before.listing());
        assertThat(list("<li><a href=/a/1>字节更正 5小时前</a></li>").listing()).isNotEqualTo(before.listing());
    }

    private Link list(String item) {
        byte[] html = ("<ul class=news>" + item + "</ul>").getBytes(StandardCharsets.UTF_8);
        return discovery
                .list(LIST, HtmlPage.parse(LIST, html, "text/html; charset=utf-8"))
                .getFirst();
    }

    @Test
    void sitemap_namesArticlesLastChangedFirst_andSitemapsOfItsOwnHost() throws Exception {
        String map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<url><loc>https://press.example/a/old</loc><lastmod>2026-01-01</lastmod></url>"
                + "<url><loc>https://press.example/a/new</loc><lastmod>2026-11-01</lastmod></url>"
                + "<url><loc>https://press.example/about</loc></url></urlset>";
        assertThat(urls(discovery.sitemap(SITEMAP, map.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("https://press.example/a/new", "https://press.example/a/old");
        String index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<sitemap><loc>https://press.example/map1.xml</loc></sitemap>"
                + "<sitemap><loc>https://inside.example/map2.xml</loc></sitemap></sitemapindex>";
        assertThat(discovery.sitemap(SITEMAP, index.getBytes(StandardCharsets.UTF_8)))
                .extracting(Link::kind, Link::url)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PageKind.SITEMAP, "https://press.example/map1.xml"));
    }

    @Test
    void sitemap_thatIsNone_isRefused() {
        assertThatExceptionOfType(UnreadableListingException.class)
                .isThrownBy(() -> discovery.sitemap(SITEMAP, "<html></html>".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://press.example/a/1?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8,true",
        "https://press.example/a/1?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9,false",
        "https://press.example/a/x/x/x,true",
        "https://press.example/a/x/x/x/x,false",
        "https://user@press.example/a/1,false"
    })
    void links_beyondTheBounds_areLeftOut(String url, boolean kept) throws Exception {
        byte[] body = rss(item(url.replace("&", "&amp;"), "t"), StandardCharsets.UTF_8, "UTF-8");
        assertThat(discovery.feed(FEED, body, null)).hasSize(kept ? 1 : 0);
    }
}
