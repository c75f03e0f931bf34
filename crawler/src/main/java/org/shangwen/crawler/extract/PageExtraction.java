package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.BodyChoice.Chosen;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;
import org.shangwen.model.Article;

/** One page on its way to an article. For one use by one thread. */
final class PageExtraction {

    private static final int LONGEST_MADE_TITLE = 60;

    private final PageContext context;
    private final PageReading page;
    private final boolean explain;

    PageExtraction(HtmlPage page, PageContext context, boolean explain) {
        this.context = context;
        this.page = PageReading.of(page, new DateText(context.zone(), context.fetched()));
        this.explain = explain;
    }

    Explanation run() {
        FieldFinders find = FieldFinders.of(page);
        List<ChainLink> links = links(find);
        Chain chain = new Chain(links, explain);
        String title = chain.first(Field.TITLE).orElse("");
        Chosen body = new BodyChoice(page, title, chain).choose(bodyLinks(links));
        if (body.objection() != null) {
            return new Explanation(body.objection(), chain.findings());
        }
        if (title.isBlank()) {
            title = Characters.cut(body.lines().getFirst(), LONGEST_MADE_TITLE);
            chain.note("title", "first-line", new Found<>(title, "the body's first line"), true);
        }
        List<Chosen> bodies = new ArrayList<>(List.of(body));
        for (HtmlPage part : context.following()) {
            bodies.add(part(part, title));
        }
        chain.add(new TextLink(page, bodies.stream().map(Chosen::body).toList(), find));
        return new Explanation(article(chain, title, new Parts(bodies)), chain.findings());
    }

    /** The body of a page that follows; an error page or wall in its place has none. */
    private Chosen part(HtmlPage following, String title) {
        PageReading reading = PageReading.of(following, page.dates());
        List<ChainLink> links = new ArrayList<>();
        if (context.rule() != null) {
            links.add(new SiteRuleLink(reading, context.rule()));
        }
        links.add(new GenericLink(reading));
        Chosen chosen = new BodyChoice(reading, title, new Chain(links, false)).choose(links);
        boolean other = chosen.objection() != null && chosen.objection().type() != PageType.EMPTY;
        return other ? chosen.emptied() : chosen;
    }

    private Extraction article(Chain chain, String title, Parts body) {
        String text = body.text();
        if (text.isBlank()) {
            return new Rejected(PageType.EMPTY, "no text");
        }
        @Nullable
        OffsetDateTime published =
                chain.first(Field.PUBLISHED, Refinement.timeOfDay()).orElse(null);
        return new Extracted(
                Characters.cut(title, Article.MAX_TITLE),
                chain.first(Field.SUBTITLE).orElse(null),
                chain.first(Field.AUTHOR).orElse(null),
                chain.first(Field.ORIGIN).orElse(null),
                chain.first(Field.EDITOR).orElse(null),
                published,
                ModifiedFinder.after(published, chain.first(Field.MODIFIED).orElse(null)),
                text,
                body.html().orElse(null),
                chain.first(Field.IMAGE).orElse(null),
                chain.first(Field.TAGS).orElse(List.of()),
                page.siteName().isEmpty() ? null : page.siteName(),
                Language.of(text),
                page.canonical().orElse(null),
                nextPage().orElse(null),
                chain.ways());
    }

    private Optional<String> nextPage() {
        HtmlPage last = context.following().isEmpty()
                ? page.page()
                : context.following().getLast();
        return NextPage.of(
                last.document(),
                context.following().isEmpty() ? page.elements() : PageElements.of(last.document()),
                last.url());
    }

    private List<ChainLink> links(FieldFinders find) {
        List<ChainLink> links = new ArrayList<>();
        if (context.rule() != null) {
            links.add(new SiteRuleLink(page, context.rule()));
        }
        links.add(new GenericLink(page));
        links.add(new JsonLdLink(page, find));
        links.add(new JsonLdReferenceLink(page, find));
        links.add(new MetaLink(page, find));
        links.add(new MicrodataLink(find));
        links.add(new HeadlineLink(page, find));
        links.add(new AddressLink("address", page.page().url(), find.published()));
        links.add(new TimeElementLink(find.published()));
        links.add(new NamedLink(page, find));
        links.add(new ScriptLink(find));
        Optional<String> canonical = page.canonical();
        canonical.ifPresent(address -> links.add(new AddressLink("canonical", address, find.published())));
        links.add(new StateLink(
                () -> EmbeddedState.of(
                        page.document(), page.titles(), page.page().url()),
                page.dates(),
                page.jsonLd().published().isPresent()));
        if (context.feed() != null) {
            links.add(new FeedLink(context.feed(), page.dates(), page.base()));
        }
        return links;
    }

    /** The links that may know a body, in the order in which they are asked. */
    private static List<ChainLink> bodyLinks(List<ChainLink> links) {
        List<ChainLink> bodies = new ArrayList<>();
        for (String name : List.of("site-rule", "generic", "json-ld", "state", "feed")) {
            links.stream().filter(link -> link.name().equals(name)).forEach(bodies::add);
        }
        return bodies;
    }
}
