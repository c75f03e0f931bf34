package org.shangwen.press;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** 潮线商业: a site like WordPress, with a feed, categories, tags, comments and a side bar. */
final class TidelineSite implements SiteTemplate {

    static final int PAGE_SIZE = 10;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /wp-admin/
            Disallow: /preview/
            Disallow: /go/
            Disallow: /*?s=
            """;

    private final Template layout = Template.named("tideline/layout.html");
    private final Template article = Template.named("tideline/article.html");
    private final Template summary = Template.named("tideline/summary.html");
    private final Template about = Template.named("tideline/about.html");
    private final Template pack = Template.named("tideline/pack.yaml");

    private final Routes routes = new Routes()
            .on("/archives/([a-z0-9-]+)\\.html", this::article)
            .on("/post/([a-z0-9-]+)/?", (slug, desk) -> moved(301, slug, desk))
            .on("/go/([a-z0-9-]+)", (slug, desk) -> moved(302, slug, desk))
            .on("/preview/([a-z0-9-]+)", this::article)
            .on("/wp-content/uploads/([a-z0-9-]+)\\.png", this::picture)
            .on("/page/(\\d{1,4})/", (number, desk) -> list("最新文章", desk.live(), Integer.parseInt(number), desk))
            .on("/category/([a-z]+)/", this::category)
            .on(
                    "/tag/([^/]+)/",
                    (tag, desk) -> select("标签：" + tag, d -> d.tags().contains(tag), desk))
            .on(
                    "/author/([^/]+)/",
                    (name, desk) -> select("作者：" + name, d -> d.author().equals(name), desk))
            .at("/", desk -> list("最新文章", desk.live(), 1, desk))
            .at("/about/", desk -> frame("关于我们", "page", Html.NONE, about.fill(Map.of()), desk))
            .at("/preview/", desk -> list("草稿预览", desk.live(), 1, desk))
            .on("/wp-admin/.*", (path, desk) -> plain("登录", desk))
            .at("/feed", desk -> Answer.redirect(301, "/feed/"))
            .at("/feed/", desk -> Answer.ok(TidelineFeed.TYPE, TidelineFeed.rss(this, desk), desk.since()))
            .at("/robots.txt", desk -> Answer.ok("text/plain; charset=UTF-8", ROBOTS, desk.since()))
            .at("/wp-content/themes/tideline/style.css", desk -> Answer.ok("text/css", "body{margin:0}", desk.since()));

    @Override
    public String id() {
        return "tideline";
    }

    @Override
    public String name() {
        return "潮线商业";
    }

    @Override
    public String path(Draft draft) {
        return "/archives/" + draft.slug() + ".html";
    }

    @Override
    public Answer answer(String path, String query, Desk desk) {
        if (path.equals("/") && query.matches("p=\\d{1,9}")) {
            return numbered(Integer.parseInt(query.substring(2)), desk);
        }
        return routes.answer(path, desk).orElseGet(() -> missing(404, desk));
    }

    @Override
    public String sourcePack(Desk desk) {
        int pages = Desk.page(desk.live(), 1, PAGE_SIZE).orElseThrow().count();
        List<Integer> further = IntStream.rangeClosed(2, pages).boxed().toList();
        return pack.fill(Map.of(
                        "base",
                        desk.base(),
                        "pages",
                        Links.each(
                                further,
                                n -> Html.raw("    - url: " + desk.base() + "page/" + n
                                        + "/\n      links: h2.entry-title a\n"))))
                .markup();
    }

    private Answer article(String slug, Desk desk) {
        Optional<Story> found = desk.find(slug);
        if (found.isEmpty() || found.get().gone()) {
            return missing(found.isEmpty() ? 404 : 410, desk);
        }
        Draft draft = found.get().draft();
        Html canonical =
                Html.raw("<link rel=\"canonical\" href=\"" + desk.base().resolve(path(draft)) + "\">\n");
        Map<String, Object> values = values(draft);
        values.put("views", Links.figure(draft.slug(), 900, 30_000));
        values.put("donations", Links.figure(draft.slug(), 0, 30));
        values.put("likes", Links.figure(draft.title(), 3, 400));
        values.put("lead", lead(draft));
        values.put("origin", draft.copyOf() == null ? "原创发布于" : "推荐，转载于");
        values.put("source", source(draft, desk));
        values.put("body", Block.flow(draft.text()));
        values.put("tagLinks", Links.each(draft.tags(), tag -> Links.link("/tag/" + Links.encode(tag) + "/", tag)));
        values.put(
                "previous",
                desk.before(draft).map(s -> Html.raw("上一篇：" + link(s))).orElse(Html.NONE));
        values.put("related", Links.each(desk.related(draft, 4), s -> Html.raw("<li>" + link(s) + "</li>\n")));
        values.put("comments", TidelineComments.of(draft));
        Html main = article.fill(values);
        return frame(
                draft.title(),
                "single",
                canonical,
                draft.excerpt(110),
                main,
                found.get().modified(),
                desk);
    }

    private Map<String, Object> values(Draft draft) {
        Map<String, Object> values = new HashMap<>();
        values.put("slug", draft.slug());
        values.put("title", draft.title());
        values.put("href", path(draft));
        values.put("author", draft.author());
        values.put("authorHref", "/author/" + Links.encode(draft.author()) + "/");
        values.put("iso", draft.published().withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        values.put("date", DATE.format(draft.published()));
        values.put("section", draft.section().title());
        values.put("sectionSlug", draft.section().slug());
        values.put("image", "/wp-content/uploads/" + draft.slug() + ".png");
        values.put("excerpt", draft.excerpt(90));
        return values;
    }

    private static Html lead(Draft draft) {
        String lead = draft.lead();
        return lead == null
                ? Html.NONE
                : Html.raw("<blockquote class=\"lead\"><p>编辑导语：" + Html.text(lead) + "</p></blockquote>\n");
    }

    private static Html source(Draft draft, Desk desk) {
        return desk.origin(draft)
                .map(origin -> Html.raw("<p class=\"source\">转载自：" + Html.text(origin.siteName()) + "，原文地址：<a href=\""
                        + origin.url() + "\" rel=\"nofollow\">" + origin.url() + "</a></p>\n"))
                .orElse(Html.NONE);
    }

    private Answer numbered(int number, Desk desk) {
        return desk.live().stream()
                .filter(story -> number(story.draft()) == number)
                .findFirst()
                .map(story -> Answer.redirect(301, path(story.draft())))
                .orElseGet(() -> missing(404, desk));
    }

    /** The number of a post, by which the feed names it and {@code /?p=} finds it. */
    static int number(Draft draft) {
        return Links.figure(draft.slug(), 1_000, 10_000_000);
    }

    private Answer plain(String title, Desk desk) {
        return frame(title, "page", Html.NONE, Html.raw("<h1>" + Html.text(title) + "</h1>\n"), desk);
    }

    private Answer picture(String slug, Desk desk) {
        return desk.find(slug)
                .map(story -> Answer.ok(
                        "image/png",
                        Picture.png(slug),
                        story.draft().published().toInstant()))
                .orElseGet(() -> missing(404, desk));
    }

    private Answer category(String slug, Desk desk) {
        return Section.named(slug)
                .map(section -> select("分类：" + section.title(), d -> d.section() == section, desk))
                .orElseGet(() -> missing(404, desk));
    }

    private Answer select(String heading, Predicate<Draft> wanted, Desk desk) {
        List<Story> stories =
                desk.live().stream().filter(s -> wanted.test(s.draft())).toList();
        return stories.isEmpty()
                ? missing(404, desk)
                : frame(heading, "archive", Html.NONE, stream(heading, stories), desk);
    }

    private Answer list(String heading, List<Story> stories, int number, Desk desk) {
        return Desk.page(stories, number, PAGE_SIZE)
                .map(page -> {
                    Html older =
                            Html.raw("<a class=\"next page-numbers\" href=\"/page/" + (number + 1) + "/\">较早文章</a>\n");
                    // A post that was deleted while the cached list went on to show it.
                    Html dead = Html.raw("<article class=\"summary\"><h2 class=\"entry-title\">"
                            + Links.link("/archives/2024-annual-review.html", "2024 年度回顾专题") + "</h2></article>\n");
                    Html end = number < page.count() ? older : dead;
                    Html main = Html.join(List.of(stream(heading, page.stories()), end));
                    return frame(heading, "home blog", Html.NONE, main, desk);
                })
                .orElseGet(() -> missing(404, desk));
    }

    private Html stream(String heading, List<Story> stories) {
        Html top = Html.raw(
                "<header class=\"page-header\"><h1 class=\"page-title\">" + Html.text(heading) + "</h1></header>\n");
        return Html.join(List.of(top, Links.each(stories, summary, this::values)));
    }

    private Answer frame(String title, String kind, Html head, Html main, Desk desk) {
        return frame(title, kind, head, "潮线商业，看懂生意的涨落", main, desk.since(), desk);
    }

    private Answer frame(
            String title, String kind, Html head, String description, Html main, Instant modified, Desk desk) {
        return Answer.page(page(title, kind, head, description, main, desk), modified);
    }

    private Answer missing(int status, Desk desk) {
        Html main = Html.raw("<section class=\"error-404\"><h1>找不到页面</h1><p>文章可能已被删除，或者地址写错了。</p></section>\n");
        return Answer.error(status, page("找不到页面", "error404", Html.NONE, "找不到页面", main, desk));
    }

    private Html page(String title, String kind, Html head, String description, Html main, Desk desk) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("kind", kind);
        values.put("head", head);
        values.put("description", description);
        values.put("main", main);
        values.put(
                "sections",
                Links.each(
                        List.of(Section.values()),
                        s -> Html.raw("<li class=\"menu-item\">" + Links.link("/category/" + s.slug() + "/", s.title())
                                + "</li>\n")));
        // Old addresses, as menus and side bars of sites that once moved still have them.
        values.put(
                "favourites",
                Links.each(
                        desk.favourites(5),
                        s -> Html.raw("<li>"
                                + Links.link(
                                        "/post/" + s.draft().slug(), s.draft().title()) + "</li>\n")));
        values.put(
                "tags",
                Links.each(
                        desk.favourites(5).stream()
                                .map(s -> s.draft().tags().getFirst())
                                .distinct()
                                .toList(),
                        tag -> Links.link("/tag/" + Links.encode(tag) + "/", tag)));
        return layout.fill(values);
    }

    private Answer moved(int status, String slug, Desk desk) {
        return desk.find(slug)
                .map(story -> Answer.redirect(status, path(story.draft())))
                .orElseGet(() -> missing(404, desk));
    }

    private Html link(Story story) {
        return Links.link(path(story.draft()), story.draft().title());
    }
}
