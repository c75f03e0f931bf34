package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.Source.SiteRule;

/** The fields where the site's rule says they stand. A selector that finds nothing finds no field. */
final class SiteRuleLink implements ChainLink {

    private final PageReading page;
    private final SiteRule rule;

    SiteRuleLink(PageReading page, SiteRule rule) {
        this.page = page;
        this.rule = rule;
    }

    @Override
    public String name() {
        return "site-rule";
    }

    @Override
    public Optional<Found<String>> title() {
        return Found.of(text(rule.title()), reason(rule.title()));
    }

    @Override
    public Optional<Found<String>> author() {
        return Found.of(
                text(rule.author()).flatMap(text -> AuthorText.find(text).or(() -> AuthorText.name(text))),
                reason(rule.author()));
    }

    @Override
    public Optional<Found<String>> origin() {
        return Found.of(
                text(rule.origin()).flatMap(text -> OriginText.find(text).or(() -> OriginText.name(text))),
                reason(rule.origin()));
    }

    @Override
    public Optional<Found<String>> editor() {
        return Found.of(
                text(rule.editor()).flatMap(text -> EditorText.find(text).or(() -> EditorText.name(text))),
                reason(rule.editor()));
    }

    /** By the text of the time, or its machine-readable form. */
    @Override
    public Optional<Found<OffsetDateTime>> published() {
        return Found.of(
                time(rule.published())
                        .flatMap(value ->
                                page.dates().parse(value).or(() -> page.dates().findNear(value))),
                reason(rule.published()));
    }

    @Override
    public Optional<Found<OffsetDateTime>> modified() {
        return Found.of(
                time(rule.modified())
                        .flatMap(value ->
                                page.dates().parse(value).or(() -> page.dates().findNear(value))),
                reason(rule.modified()));
    }

    @Override
    public Optional<Found<String>> subtitle() {
        return Found.of(text(rule.subtitle()), reason(rule.subtitle()));
    }

    private Optional<String> time(@Nullable String selector) {
        for (Element element : select(selector)) {
            for (String key : new String[] {"datetime", "content"}) {
                if (!element.attr(key).isBlank()) {
                    return Optional.of(element.attr(key));
                }
            }
        }
        return text(selector);
    }

    @Override
    public Optional<Found<String>> image() {
        for (Element element : select(rule.image())) {
            Optional<String> address = element.hasAttr("content")
                    ? WebAddress.resolve(page.base(), element.attr("content"))
                    : LeadImage.address(element, page.base());
            if (address.isPresent()) {
                return Found.of(address, reason(rule.image()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Found<List<String>>> tags() {
        List<String> tags = Tags.of(select(rule.tags()).eachText());
        return tags.isEmpty() ? Optional.empty() : Optional.of(new Found<>(tags, reason(rule.tags())));
    }

    @Override
    public Optional<Found<Body>> body() {
        if (rule.body() == null) {
            return Optional.empty();
        }
        Element whole = new Element("div");
        whole.setBaseUri(page.base());
        for (Element element : select(rule.body())) {
            Element copy = element.clone();
            for (String selector : rule.remove()) {
                select(copy, selector).remove();
            }
            whole.appendChild(copy);
        }
        PageBlocks blocks = new BlockReader(whole, true).read();
        List<Region> regions = List.of(blocks.root());
        List<BodyLine> lines = new BodyText(blocks, new boolean[blocks.blocks().size()], -1).lines(regions);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found<>(PageBody.of(blocks, regions, lines, BodyPlace.NONE), reason(rule.body())));
    }

    private static String reason(@Nullable String selector) {
        return "selector " + Objects.requireNonNullElse(selector, "");
    }

    private Optional<String> text(@Nullable String selector) {
        return select(selector).stream()
                .map(element -> Characters.tidy(element.hasAttr("content") ? element.attr("content") : element.text()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Elements select(@Nullable String selector) {
        return selector == null ? new Elements() : select(page.document(), selector);
    }

    /** Packs are checked when they are read; a rule made otherwise finds nothing with a broken selector. */
    private static Elements select(Element root, String selector) {
        try {
            return root.select(selector);
        } catch (Selector.SelectorParseException e) {
            return new Elements();
        }
    }
}
