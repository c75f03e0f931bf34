package org.shangwen.press;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 檐灯科技: a site of today, with JSON-LD, OpenGraph, canonical links and a sitemap, and without a feed. */
final class LanternSite implements SiteTemplate {

    /** The article in traditional script. */
    static final String TRADITIONAL = "hong-kong-parcel-lockers";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm");

    private final Template layout = Template.named("lantern/layout.html");
    private final Template article = Template.named("lantern/article.html");
    private final Template list = Template.named("lantern/list.html");
    private final Template about = Template.named("lantern/about.html");
    private final Template pack = Template.named("lantern/pack.yaml");

    private final Routes routes = new Routes()
            .on("/article/([a-z0-9-]+)", this::article)
            .on("/draft/([a-z0-9-]+)", this::article)
            .on("/a/([a-z0-9-]+)", (slug, desk) -> moved(301, slug, "", desk))
            .on("/s/([a-z0-9-]+)", (slug, desk) -> moved(302, slug, "?from=share", desk))
            .on("/img/([a-z0-9-]+)\\.png", this::picture)
            .on("/topic/([a-z]+)", this::topic)
            .on("/author/([^/]+)", this::author)
            .at("/", desk -> cards("最新", desk.live(), desk))
            .at("/about", desk -> frame("关于", "zh-CN", Html.NONE, "关于檐灯科技", about.fill(Map.of()), desk.since()))
            .at("/draft/", desk -> cards("编辑后台", desk.live(), desk))
            .at("/sitemap.xml", desk -> LanternSitemap.index(desk))
            .at("/sitemap-2025.xml", desk -> LanternSitemap.plain(this, desk))
            .at("/sitemap-recent.xml.gz", desk -> LanternSitemap.zipped(this, desk))
            .at("/robots.txt", desk -> Answer.ok("text/plain; charset=utf-8", robots(desk), desk.since()))
            .at("/assets/icon.png", desk -> Answer.ok("image/png", Picture.png("lantern"), desk.since()))
            .at("/assets/app.css", desk -> Answer.ok("text/css", ".layout{max-width:72rem}", desk.since()));

    @Override
    public String id() {
        return "lantern";
    }

    @Override
    public String name() {
        return "檐灯科技";
    }

    @Override
    public String path(Draft draft) {
        return "/article/" + draft.slug();
    }

    @Override
    public Answer answer(String path, String query, Desk desk) {
        return routes.answer(path, desk).orElseGet(() -> missing(404));
    }

    @Override
    public String sourcePack(Desk desk) {
        return pack.fill(Map.of("base", desk.base())).markup();
    }

    private static String robots(Desk desk) {
        return """
                User-agent: *
                Disallow: /draft/
                Disallow: /api/
                Disallow: /s/
                Allow: /

                Sitemap: %ssitemap.xml
                """.formatted(desk.base());
    }

    private Answer article(String slug, Desk desk) {
        Optional<Story> found = desk.find(slug);
        if (found.isEmpty() || found.get().gone()) {
            return missing(found.isEmpty() ? 404 : 410);
        }
        Draft draft = found.get().draft();
        Map<String, Object> values = new HashMap<>();
        values.put("slug", slug);
        values.put("title", draft.title());
        values.put("standfirst", standfirst(draft));
        values.put("author", draft.author());
        values.put("authorHref", Links.encode(draft.author()));
        values.put("date", DATE.format(draft.published()));
        values.put("section", draft.section().title());
        values.put("sectionSlug", draft.section().slug());
        values.put("image", "/img/" + slug + ".png");
        values.put("minutes", 1 + String.join("", draft.text()).length() / 400);
        values.put("likes", Links.figure(slug, 2, 900));
        values.put("body", Block.flow(draft.text()));
        values.put(
                "tags",
                Links.each(draft.tags(), tag -> Html.raw("<span class=\"tag\">#" + Html.text(tag) + "</span> ")));
        values.put("related", Links.each(desk.related(draft, 3), this::card));
        Html head = LanternMetadata.head(this, found.get(), desk);
        String language = slug.equals(TRADITIONAL) ? "zh-Hant" : "zh-CN";
        return frame(
                draft.title(),
                language,
                head,
                description(draft),
                article.fill(values),
                found.get().modified());
    }

    private static Html standfirst(Draft draft) {
        String lead = draft.lead();
        return lead == null ? Html.NONE : Html.raw("<p class=\"standfirst\">" + Html.text(lead) + "</p>\n");
    }

    /** The introduction if there is one, else the beginning. */
    static String description(Draft draft) {
        String lead = draft.lead();
        return lead == null ? draft.excerpt(80) : lead;
    }

    private Answer picture(String slug, Desk desk) {
        return desk.find(slug)
                .map(story -> Answer.ok(
                        "image/png",
                        Picture.png(slug),
                        story.draft().published().toInstant()))
                .orElseGet(() -> missing(404));
    }

    private Answer topic(String slug, Desk desk) {
        return Section.named(slug)
                .map(section -> cards(
                        section.title(),
                        desk.live().stream()
                                .filter(s -> s.draft().section() == section)
                                .toList(),
                        desk))
                .orElseGet(() -> missing(404));
    }

    private Answer author(String name, Desk desk) {
        List<Story> theirs = desk.live().stream()
                .filter(s -> s.draft().author().equals(name))
                .toList();
        return theirs.isEmpty() ? missing(404) : cards(name, theirs, desk);
    }

    private Answer cards(String heading, List<Story> stories, Desk desk) {
        Html main = list.fill(Map.of("heading", heading, "cards", Links.each(stories, this::card)));
        return frame(heading, "zh-CN", Html.NONE, "檐灯科技：技术与商业的交界", main, desk.since());
    }

    private Html card(Story story) {
        Draft draft = story.draft();
        return Html.raw("<li class=\"card\">" + Links.link(path(draft), draft.title()) + "<p>"
                + Html.text(draft.excerpt(60)) + "</p></li>\n");
    }

    private Answer moved(int status, String slug, String suffix, Desk desk) {
        return desk.find(slug)
                .map(story -> Answer.redirect(status, path(story.draft()) + suffix))
                .orElseGet(() -> missing(404));
    }

    private Answer missing(int status) {
        Html main = Html.raw("<main class=\"layout\"><h1>" + (status == 410 ? "文章已下线" : "页面走丢了") + "</h1></main>\n");
        return Answer.error(status, page("页面走丢了", "zh-CN", Html.NONE, "", main));
    }

    private Answer frame(String title, String language, Html head, String description, Html main, Instant modified) {
        return Answer.page(page(title, language, head, description, main), modified);
    }

    private Html page(String title, String language, Html head, String description, Html main) {
        Html sections = Links.each(List.of(Section.values()), s -> Links.link("/topic/" + s.slug(), s.title()));
        return layout.fill(Map.of(
                "title", title,
                "lang", language,
                "head", head,
                "description", description,
                "sections", sections,
                "main", main));
    }
}
