package org.shangwen.crawler.extract;

import static org.shangwen.crawler.extract.Ways.way;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;
import org.shangwen.crawler.source.Source.SiteRule;
import org.shangwen.model.Article;

/** One page on its way to an article. For one use by one thread. */
final class PageExtraction {

    private static final float LONGEST_HEAD = 90;

    private final HtmlPage page;
    private final Document document;
    private final RuleFields rule;
    private final DateText dates;
    private final Metas metas;
    private final JsonLd jsonLd;
    private final PageBlocks blocks;
    private final Ways ways = new Ways();

    PageExtraction(HtmlPage page, @Nullable SiteRule rule, DateText dates) {
        this.page = page;
        this.document = page.document();
        this.rule = new RuleFields(document, rule);
        this.dates = dates;
        this.metas = Metas.of(document);
        this.jsonLd = JsonLd.of(document);
        this.blocks = PageBlocks.of(document);
    }

    Extraction run() {
        String site = siteName().orElse("");
        List<String> titles = titles(site);
        int headline = Titles.find(blocks, titles).orElse(-1);
        String title = title(titles, headline);
        GenericBody.Found body = body(headline);
        List<String> raw = body.lines();
        List<String> lines = withoutHead(NoiseLines.filter(raw), title);
        if (!Objects.equals(ways.taken().get("text"), "site-rule")) {
            Optional<String> objection = PageKind.objection(blocks, headline, title, body.links(), lines);
            if (objection.isPresent()) {
                return new Rejected(objection.get());
            }
        }
        if (lines.isEmpty()) {
            return new Rejected("no text");
        }
        if (title.isBlank()) {
            title = Characters.cut(lines.getFirst(), 60);
            ways.note("title", "first-line");
        }
        String text = String.join("\n", lines);
        return new Extracted(
                Characters.cut(title, Article.MAX_TITLE),
                author(site, headline, raw),
                published(headline),
                text,
                image(),
                tags(),
                site.isEmpty() ? null : site,
                Language.of(text),
                canonical().orElse(null),
                ways.taken());
    }

    private Optional<String> siteName() {
        return metas.first("og:site_name", "application-name", "apple-mobile-web-app-title")
                .or(jsonLd::publisher);
    }

    private List<String> titles(String site) {
        Set<String> titles = new LinkedHashSet<>();
        String whole = Characters.tidy(Characters.cut(document.title(), 1000));
        metas.first("og:title", "twitter:title", "weibo:article:title")
                .ifPresent(value -> titles.add(Titles.headline(value, site)));
        jsonLd.title().ifPresent(value -> titles.add(Titles.headline(value, site)));
        titles.add(Titles.headline(whole, site));
        titles.add(whole);
        titles.remove("");
        return new ArrayList<>(titles);
    }

    private String title(List<String> titles, int headline) {
        String title = ways.first(
                "title",
                List.of(
                        way("site-rule", rule::title),
                        way(
                                "headline",
                                () -> headline < 0
                                        ? Optional.empty()
                                        : Optional.of(
                                                blocks.blocks().get(headline).text())),
                        way("meta", () -> titles.stream().findFirst()),
                        way(
                                "h1",
                                () -> Optional.ofNullable(document.selectFirst("h1"))
                                        .map(h1 -> Characters.tidy(h1.text())))));
        return title == null ? "" : title;
    }

    private GenericBody.Found body(int headline) {
        Optional<List<String>> ruled = rule.body();
        if (ruled.isPresent()) {
            ways.note("text", "site-rule");
            return new GenericBody.Found(ruled.get(), 0);
        }
        String description = metas.first("description", "og:description")
                .or(jsonLd::description)
                .orElse("");
        GenericBody.Found generic = new GenericBody(blocks, headline, description).find();
        String told = jsonLd.body().orElse("");
        if (Characters.weight(told) > 200
                && Characters.weight(told) > 1.5f * Characters.weight(String.join("", generic.lines()))) {
            ways.note("text", "json-ld");
            return new GenericBody.Found(List.of(told.split("\\n+", -1)), 0);
        }
        ways.note("text", "generic");
        return generic;
    }

    /** Without the headline and the line of time and by-line where the body repeats them. */
    private List<String> withoutHead(List<String> lines, String title) {
        String bare = Characters.skeleton(title);
        int from = 0;
        while (from < Math.min(lines.size() - 1, 4) && isHead(lines.get(from), bare)) {
            from++;
        }
        return lines.subList(from, lines.size());
    }

    private boolean isHead(String line, String title) {
        if (!title.isEmpty() && Characters.skeleton(line).equals(title)) {
            return true;
        }
        boolean label = Characters.weight(line) < LONGEST_HEAD && line.indexOf('。') < 0 && line.indexOf('，') < 0;
        return label && dates.findFull(line).isPresent();
    }

    private @Nullable String author(String site, int headline, List<String> lines) {
        AuthorFinder finder =
                new AuthorFinder(document, List.of(site, jsonLd.publisher().orElse("")));
        return ways.first(
                "author",
                List.of(
                        way("site-rule", rule::author),
                        way("json-ld", () -> finder.jsonLd(jsonLd)),
                        way("headline", () -> finder.nearHeadline(blocks, headline)),
                        way("meta", () -> finder.metas(metas)),
                        way("named", finder::named),
                        way("by-line", () -> finder.lines(lines))));
    }

    private @Nullable OffsetDateTime published(int headline) {
        PublishedFinder finder = new PublishedFinder(document, dates);
        return ways.first(
                "published",
                List.of(
                        way(
                                "site-rule",
                                () -> rule.published()
                                        .flatMap(value -> dates.parse(value).or(() -> dates.findNear(value)))),
                        way("json-ld", () -> finder.jsonLd(jsonLd)),
                        way("meta", () -> finder.metas(metas)),
                        way("microdata", finder::microdata),
                        way("headline", () -> finder.nearHeadline(blocks, headline)),
                        way("address", () -> finder.address(page.url())),
                        way("time", finder::timeElements),
                        way("named", finder::named),
                        way("address", () -> canonical().flatMap(finder::address)),
                        way("text", () -> finder.lines(blocks))));
    }

    private @Nullable String image() {
        String base = document.baseUri();
        return ways.first(
                "image",
                List.of(
                        way("site-rule", () -> rule.image(base)),
                        way(
                                "meta",
                                () -> metas.first("og:image", "twitter:image", "og:image:url")
                                        .flatMap(value -> WebAddress.resolve(base, value))
                                        .map(WebAddress::unwrap)),
                        way(
                                "json-ld",
                                () -> jsonLd.image()
                                        .flatMap(value -> WebAddress.resolve(base, value))
                                        .map(WebAddress::unwrap)),
                        way("body", () -> LeadImage.in(document.body(), base))));
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (List<String> way : List.of(
                rule.tags(),
                metas.all("article:tag"),
                jsonLd.tags(),
                metas.all("keywords", "news_keywords"),
                metas.all("article:section"))) {
            for (String value : way) {
                for (String tag : value.split("[,，;；、|]", -1)) {
                    String tidied = Characters.tidy(tag);
                    if (!tidied.isEmpty() && tidied.length() <= 40 && tags.size() < 20) {
                        tags.add(tidied);
                    }
                }
            }
            if (!tags.isEmpty()) {
                break;
            }
        }
        return List.copyOf(tags);
    }

    /** The canonical address, if it stays within the site. */
    private Optional<String> canonical() {
        String link = Optional.ofNullable(document.selectFirst("link[rel=canonical]"))
                .map(element -> element.attr("href"))
                .orElse("");
        return Optional.of(link)
                .filter(value -> !value.isBlank())
                .or(() -> metas.first("og:url"))
                .flatMap(value -> WebAddress.resolve(page.url(), value))
                .filter(value -> page.url().isEmpty() || WebAddress.sameSite(value, page.url()));
    }
}
