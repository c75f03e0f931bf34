package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.Source.SiteRule;

/** The fields of a page where its site's rule says they stand. A selector that finds nothing finds no field. */
final class RuleFields {

    private final Document document;
    private final @Nullable SiteRule rule;

    RuleFields(Document document, @Nullable SiteRule rule) {
        this.document = document;
        this.rule = rule;
    }

    Optional<String> title() {
        return rule == null ? Optional.empty() : text(rule.title());
    }

    Optional<String> author() {
        return rule == null
                ? Optional.empty()
                : text(rule.author()).flatMap(text -> AuthorText.find(text).or(() -> AuthorText.name(text)));
    }

    /** The text of the time, or its machine-readable form. */
    Optional<String> published() {
        if (rule == null) {
            return Optional.empty();
        }
        for (Element element : select(rule.published())) {
            for (String key : new String[] {"datetime", "content"}) {
                if (!element.attr(key).isBlank()) {
                    return Optional.of(element.attr(key));
                }
            }
        }
        return text(rule.published());
    }

    Optional<String> image(String base) {
        if (rule == null) {
            return Optional.empty();
        }
        for (Element element : select(rule.image())) {
            Optional<String> address = element.hasAttr("content")
                    ? WebAddress.resolve(base, element.attr("content"))
                    : LeadImage.address(element, base);
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    List<String> tags() {
        return rule == null ? List.of() : select(rule.tags()).eachText();
    }

    Optional<List<String>> body() {
        if (rule == null || rule.body() == null) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (Element element : select(rule.body())) {
            Element copy = element.clone();
            for (String selector : rule.remove()) {
                select(copy, selector).remove();
            }
            PageBlocks blocks = new BlockReader(copy, true).read();
            lines.addAll(new BodyText(blocks, new boolean[blocks.blocks().size()], -1).lines(List.of(blocks.root())));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    private Optional<String> text(@Nullable String selector) {
        return select(selector).stream()
                .map(element -> Characters.tidy(element.hasAttr("content") ? element.attr("content") : element.text()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Elements select(@Nullable String selector) {
        return selector == null ? new Elements() : select(document, selector);
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
