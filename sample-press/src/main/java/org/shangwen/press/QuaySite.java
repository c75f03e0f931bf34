package org.shangwen.press;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 青埠商贸网: a portal of the old kind, in GBK, built of tables and line breaks, found by its list pages alone.
 *
 * <p>Every page says {@code gb2312} in its head, as such sites do, and means more than that. Over HTTP some pages name
 * GBK, some name nothing, and one names UTF-8, which is not true.
 */
final class QuaySite implements SiteTemplate {

    /** Characters beyond GB2312 are real in names (镕, 喆); GB18030 writes all of GBK with the same bytes. */
    static final Charset CHARSET = Charset.forName("GB18030");

    /** The article that is labelled UTF-8 over HTTP. */
    static final String MISLABELLED = "gonghuo-guifan-biao";

    /** An article on two pages; lists name both. */
    static final String TWO_PARTS = "kuaidi-duijie";

    /** An address that answers 200 and says that there is nothing. */
    static final String SOFT_404 = "/html/20240618/zhuanti-618.shtml";

    static final int PAGE_SIZE = 8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter LIST_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年MM月dd日 HH:mm");
    private static final List<String> EDITORS = List.of("卢堃", "阿喆", "苏镕");

    private static final String ROBOTS = """
            # robots.txt of 青埠商贸网
            User-agent: *
            Disallow: /admin/
            Disallow: /print/
            Disallow: /go.asp
            """;

    private final Template layout = Template.named("quay/layout.html");
    private final Template article = Template.named("quay/article.html");
    private final Template list = Template.named("quay/list.html");
    private final Template about = Template.named("quay/about.html");
    private final Template pack = Template.named("quay/pack.yaml");

    private final Routes routes = new Routes()
            .at(SOFT_404, this::nothingHere)
            .on("/html/(\\d{8}/[a-z0-9-]+)\\.shtml", (dayAndSlug, desk) -> article(dayAndSlug, 1, desk))
            .on("/html/(\\d{8}/[a-z0-9-]+)_2\\.shtml", (dayAndSlug, desk) -> article(dayAndSlug, 2, desk))
            .on("/print/([a-z0-9-]+)\\.html", this::printed)
            .on("/news/([a-z0-9-]+)\\.asp", this::moved)
            .on("/list/([a-z]+_\\d{1,4})\\.html", this::list)
            .at("/", desk -> list("news_1", desk))
            .at("/index.html", desk -> Answer.redirect(302, "/"))
            .at("/about.html", desk -> page("关于本站", "青埠商贸网", "关于", about.fill(Map.of()), "text/html", desk.since()))
            .at("/go.asp", desk -> Answer.redirect(302, "/about.html"))
            .at("/admin/login.asp", desk -> page("会员登录", "", "", Html.raw("<b>会员登录</b>"), "text/html", desk.since()))
            .at("/images/logo.png", desk -> Answer.ok("image/png", Picture.png("quay"), desk.since()))
            .at("/robots.txt", desk -> Answer.ok("text/plain", ROBOTS.getBytes(CHARSET), desk.since()))
            .at("/css/main.css", desk -> Answer.ok("text/css", "body{font-size:12px}", desk.since()))
            .at("/js/ad.js", desk -> Answer.ok("text/javascript", "var ad=1;", desk.since()));

    @Override
    public String id() {
        return "quay";
    }

    @Override
    public String name() {
        return "青埠商贸网";
    }

    @Override
    public String path(Draft draft) {
        return "/html/" + DAY.format(draft.published()) + "/" + draft.slug() + ".shtml";
    }

    @Override
    public Answer answer(String path, String query, Desk desk) {
        return routes.answer(path, desk).orElseGet(() -> missing(404, desk));
    }

    @Override
    public String sourcePack(Desk desk) {
        int pages = Desk.page(desk.live(), 1, PAGE_SIZE).orElseThrow().count();
        List<Integer> numbers = IntStream.rangeClosed(1, pages).boxed().toList();
        Html lists = Links.each(
                numbers,
                n -> Html.raw("    - url: " + desk.base() + "list/news_" + n + ".html\n      links: ul.newslist a\n"));
        return pack.fill(Map.of("base", desk.base(), "lists", lists)).markup();
    }

    private Answer article(String dayAndSlug, int part, Desk desk) {
        String slug = dayAndSlug.substring(9);
        Optional<Story> found =
                desk.find(slug).filter(story -> path(story.draft()).equals("/html/" + dayAndSlug + ".shtml"));
        if (found.isPresent() && part > 1 && !slug.equals(TWO_PARTS)) {
            return missing(404, desk);
        }
        if (found.isEmpty() || found.get().gone()) {
            return missing(found.isEmpty() ? 404 : 410, desk);
        }
        Draft draft = found.get().draft();
        Map<String, Object> values = new HashMap<>();
        values.put("slug", slug);
        values.put("title", draft.title());
        values.put("author", draft.author());
        values.put("date", TIME.format(draft.published()));
        values.put("section", draft.section().title());
        values.put("sectionSlug", draft.section().slug());
        values.put("editor", EDITORS.get(Links.figure(slug, 0, EDITORS.size())));
        values.put("source", desk.origin(draft).map(Desk.Origin::siteName).orElse(name()));
        values.put(
                "body",
                slug.equals(TWO_PARTS)
                        ? Html.join(List.of(half(draft, part), parts(draft, part)))
                        : Html.join(List.of(body(draft), republished(draft, desk))));
        values.put("previous", desk.before(draft).map(this::link).orElse(Html.text("没有了")));
        values.put("next", desk.after(draft).map(this::link).orElse(Html.text("没有了")));
        values.put("favourites", favourites(desk));
        return page(
                draft.title(),
                draft.excerpt(100),
                String.join(",", draft.tags()),
                article.fill(values),
                label(slug),
                found.get().modified());
    }

    private static String label(String slug) {
        if (slug.equals(MISLABELLED)) {
            return "text/html; charset=utf-8";
        }
        return slug.hashCode() % 2 == 0 ? "text/html; charset=GBK" : "text/html";
    }

    /** Paragraphs as this kind of site writes them: two wide blanks before each, two line breaks after. */
    private static Html body(Draft draft) {
        return Html.raw(String.join(
                "<br><br>\n",
                draft.text().stream().map(Block::of).map(QuaySite::line).toList()));
    }

    private static String line(Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> "　　" + block.inline("b");
            case HEADING -> "　　<b>" + block.inline("b") + "</b>";
            case ITEM -> "　　&middot;&nbsp;" + block.inline("b");
        };
    }

    /** One of the two pages that the longest article of the site is spread over, for the advertisements' sake. */
    private static Html half(Draft draft, int part) {
        List<String> text = draft.text();
        int middle = text.size() / 2;
        return body(draft.withText(part == 1 ? text.subList(0, middle) : text.subList(middle, text.size())));
    }

    private Html parts(Draft draft, int part) {
        String first = path(draft);
        String second = secondPart(draft);
        return Html.raw("\n<div class=\"pages\" align=\"center\">"
                + (part == 1
                        ? "上一页 <b>[1]</b> " + Links.link(second, "[2]") + " " + Links.link(second, "下一页")
                        : Links.link(first, "上一页") + " " + Links.link(first, "[1]") + " <b>[2]</b> 下一页")
                + "</div>");
    }

    private String secondPart(Draft draft) {
        return path(draft).replace(".shtml", "_2.shtml");
    }

    private static Html republished(Draft draft, Desk desk) {
        return desk.origin(draft)
                .map(o -> Html.raw(
                        "<br><br>\n　　（本文转载自" + Html.text(o.siteName()) + "，<a href=\"" + o.url() + "\">查看原文</a>，有删节）"))
                .orElse(Html.NONE);
    }

    private Answer printed(String slug, Desk desk) {
        return desk.find(slug)
                .filter(story -> !story.gone())
                .map(story -> page(
                        "打印：" + story.draft().title(),
                        "",
                        "",
                        Html.raw("<h3>" + Html.text(story.draft().title()) + "</h3>" + body(story.draft())),
                        "text/html",
                        story.modified()))
                .orElseGet(() -> missing(404, desk));
    }

    private Answer list(String nameAndNumber, Desk desk) {
        String name = nameAndNumber.substring(0, nameAndNumber.indexOf('_'));
        int number = Integer.parseInt(nameAndNumber.substring(name.length() + 1));
        Optional<Section> section = Section.named(name);
        if (section.isEmpty() && !name.equals("news")) {
            return missing(404, desk);
        }
        List<Story> stories = desk.live().stream()
                .filter(s -> section.isEmpty() || s.draft().section() == section.get())
                .toList();
        String heading = section.map(Section::title).orElse("滚动新闻");
        return Desk.page(stories, number, PAGE_SIZE)
                .map(shown -> {
                    Html items = Links.each(
                            shown.stories(),
                            s -> Html.raw("<li>・" + link(s) + " <span class=\"date\">"
                                    + LIST_DAY.format(s.draft().published()) + "</span>" + pageTwo(s) + "</li>\n"));
                    Html past = name.equals("news") && number == shown.count() ? pastSpecials() : Html.NONE;
                    Html main = list.fill(Map.of(
                            "heading", heading,
                            "items", Html.join(List.of(items, past)),
                            "pager", pager(name, shown),
                            "favourites", favourites(desk)));
                    return page(heading, heading, heading, main, "text/html", desk.since());
                })
                .orElseGet(() -> missing(404, desk));
    }

    /** Specials of years past: one page is gone, the other answers 200 and says that it is gone. */
    private static Html pastSpecials() {
        return Html.raw("<li>・" + Links.link("/html/20231111/zhuanti-1111.shtml", "双十一专题（旧）")
                + " <span class=\"date\">11-11</span></li>\n" + "<li>・" + Links.link(SOFT_404, "六一八专题（旧）")
                + " <span class=\"date\">06-18</span></li>\n");
    }

    private static Html pager(String name, Desk.ListPage shown) {
        int number = shown.number();
        StringBuilder out = new StringBuilder("共 " + shown.count() + " 页　" + pageLink(name, 1, "首页"));
        out.append(number > 1 ? " " + pageLink(name, number - 1, "上一页") : " 上一页");
        out.append(number < shown.count() ? " " + pageLink(name, number + 1, "下一页") : " 下一页");
        return Html.raw(out + " " + pageLink(name, shown.count(), "尾页"));
    }

    private static Html pageLink(String name, int number, String text) {
        return Links.link("/list/" + name + "_" + number + ".html", text);
    }

    private Answer moved(String slug, Desk desk) {
        return desk.find(slug)
                .map(story -> Answer.redirect(301, path(story.draft())))
                .orElseGet(() -> missing(404, desk));
    }

    private Html favourites(Desk desk) {
        return Links.each(
                desk.favourites(4),
                s -> Html.raw("・"
                        + Links.link(
                                "/news/" + s.draft().slug() + ".asp", s.draft().title()) + "<br>\n"));
    }

    private Answer nothingHere(Desk desk) {
        Html main = Html.raw("<div align=\"center\" class=\"bt\"><b>页面不存在</b></div><div id=\"zoom\" align=\"center\">"
                + "对不起，您访问的页面不存在或已被删除，3 秒后返回首页。</div>");
        return page("提示信息", "页面不存在", "", main, "text/html; charset=GBK", desk.since());
    }

    private Answer missing(int status, Desk desk) {
        Html main = Html.raw("<h2>HTTP " + status + "</h2><p>无法找到该页。</p>");
        return page("无法找到该页", "", "", main, "text/html", desk.since()).asError(status);
    }

    private Answer page(String title, String description, String keywords, Html main, String type, Instant modified) {
        Html sections = Links.each(List.of(Section.values()), s -> Html.raw(pageLink(s.slug(), 1, s.title()) + " | "));
        Html page = layout.fill(Map.of(
                "title", title,
                "description", description,
                "keywords", keywords,
                "sections", sections,
                "main", main));
        return Answer.ok(type, page.markup().getBytes(CHARSET), modified);
    }

    private String pageTwo(Story story) {
        return story.draft().slug().equals(TWO_PARTS) ? " " + Links.link(secondPart(story.draft()), "[2]") : "";
    }

    private Html link(Story story) {
        return Links.link(path(story.draft()), story.draft().title());
    }
}
