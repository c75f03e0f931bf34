package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the medium that an article was taken from, or that the page names as its source. */
final class OriginFinder {

    private static final String[] METAS = {
        "mediaid", "contentsource", "source", "copyfrom", "article:published_first", "article:source", "original-source"
    };
    private static final int NEAR_AFTER = 14;
    private static final int NEAR_BEFORE = 4;
    private static final int HEAD = 6;
    private static final int LONGEST = 90;
    private static final int LONGEST_NAME = 20;
    private static final float HEAVIEST = 160;
    private static final int MOST = 50;

    private final PageElements elements;
    private final SiteNames sites;

    /**
     * @param sites the names of the site and its publisher
     */
    OriginFinder(Document document, PageElements elements, List<String> sites) {
        this.elements = elements;
        this.sites = SiteNames.of(document.title(), sites);
    }

    Optional<String> metas(Metas metas) {
        return metas.all(METAS).stream()
                .limit(MOST)
                .flatMap(value -> OriginText.name(value).stream())
                .findFirst();
    }

    /** A publisher that is not the site. */
    Optional<String> jsonLd(JsonLd jsonLd) {
        return jsonLd.publisher().flatMap(OriginText::name).filter(sites::isOther);
    }

    /** A label in the blocks around the headline, or else a name beside the time there. */
    Optional<String> nearHeadline(PageBlocks page, int headline) {
        if (headline < 0) {
            return Optional.empty();
        }
        List<Block> blocks = page.blocks();
        int to = Math.min(blocks.size(), headline + NEAR_AFTER);
        return first(blocks.subList(headline + 1, to), OriginText::find)
                .or(() -> first(
                        blocks.subList(Math.max(0, headline - NEAR_BEFORE), headline)
                                .reversed(),
                        OriginText::find))
                .or(() -> first(blocks.subList(headline + 1, Math.min(to, headline + HEAD)), OriginText::besideTime))
                .map(this::withoutSite);
    }

    private static Optional<String> first(List<Block> blocks, Function<String, Optional<String>> find) {
        for (Block block : blocks) {
            boolean text = block.weight() > HEAVIEST || block.marks() > 4 || block.kind() == Block.Kind.CAPTION;
            Optional<String> found = text ? Optional.empty() : find.apply(block.text());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Some heads put the site's own name behind that of the medium. */
    private String withoutSite(String name) {
        int blank = name.lastIndexOf(' ');
        return blank > 1 && !sites.isOther(name.substring(blank + 1)) ? name.substring(0, blank) : name;
    }

    /** An element that its class or id call the source. */
    Optional<String> named() {
        return elements.credited().stream()
                .limit(MOST)
                .filter(OriginFinder::isSource)
                .flatMap(element -> element(ElementText.of(element, LONGEST)).stream())
                .findFirst()
                .filter(sites::isOther);
    }

    private static boolean isSource(Element element) {
        String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        boolean source = names.contains("source") || names.contains("copyfrom");
        return source && !names.contains("author") && !PageParts.isAside(element);
    }

    private static Optional<String> element(String text) {
        boolean name = text.length() <= LONGEST_NAME && Characters.marks(text) == 0;
        return OriginText.find(text).or(() -> name ? OriginText.name(text) : Optional.empty());
    }

    /** A label at the beginning or the end of the body. */
    Optional<String> lines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean edge = i < 3 || i >= lines.size() - 8;
            Optional<String> found =
                    edge && lines.get(i).length() <= LONGEST ? OriginText.find(lines.get(i)) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
