package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A body that stands in regions of a page. */
final class PageBody {

    private static final int LONGEST_SELECTOR = 60;

    private PageBody() {}

    /**
     * @param regions where the body stands
     * @param lines what it says, of the blocks in these regions
     */
    static Body of(PageBlocks page, List<Region> regions, List<BodyLine> lines, BodyPlace place) {
        return new Body(
                BodyLine.texts(lines), place, () -> image(page, regions), kept -> html(page, regions, lines, kept));
    }

    private static Optional<String> image(PageBlocks page, List<Region> regions) {
        String base = page.root().element.baseUri();
        return regions.stream()
                .flatMap(region -> LeadImage.in(region.element, base).stream())
                .findFirst();
    }

    private static Optional<String> html(
            PageBlocks page, List<Region> regions, List<BodyLine> lines, List<Integer> kept) {
        boolean[] blocks = new boolean[page.blocks().size()];
        for (int line : kept) {
            lines.get(line).blocks().forEach(block -> blocks[block] = true);
        }
        return Optional.of(
                        BodyHtml.of(page, regions, blocks, page.root().element.baseUri()))
                .filter(html -> !html.isEmpty());
    }

    /** The element as a selector that people recognise: {@code div#article.content}. */
    static String selector(Element element) {
        StringBuilder selector = new StringBuilder(element.normalName());
        if (!element.id().isEmpty()) {
            selector.append('#').append(element.id());
        }
        String classes = element.className().strip();
        if (!classes.isEmpty()) {
            selector.append('.').append(classes.replaceAll("\\s+", "."));
        }
        return Characters.cut(Characters.tidy(selector), LONGEST_SELECTOR);
    }
}
