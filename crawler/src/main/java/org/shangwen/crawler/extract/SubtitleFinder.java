package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.shangwen.crawler.extract.CreditLine.Role;

/** Finds the second headline. What describes the page or opens the text is none. */
final class SubtitleFinder {

    private static final int NEAR = 4;
    private static final float LIGHTEST = 8;
    private static final float HEAVIEST = 160;

    private final String title;
    private final String description;

    /**
     * @param title the headline
     * @param description what the page's metadata say it is about, or empty
     */
    SubtitleFinder(String title, String description) {
        this.title = Characters.skeleton(title);
        this.description = Characters.skeleton(description);
    }

    /** A value of structured data, such as {@code alternativeHeadline}. */
    Optional<String> value(Optional<String> value) {
        return value.map(Characters::tidy).filter(this::isSecond);
    }

    /** A block called so, or the smaller heading between the headline and the by-line. */
    Optional<String> nearHeadline(PageBlocks page, int headline, DateText dates) {
        if (headline < 0) {
            return Optional.empty();
        }
        List<Block> blocks = page.blocks();
        int end = Math.min(blocks.size(), headline + 1 + NEAR);
        for (int i = headline + 1; i < end; i++) {
            Block block = blocks.get(i);
            Optional<String> labelled = CreditLine.of(block.text()).first(Role.SUBTITLE);
            boolean called = isCalled(block.region().element)
                    || (block.region().parent != null && isCalled(block.region().parent.element));
            if (labelled.filter(this::isSecond).isPresent()) {
                return labelled;
            }
            if (called && isSecond(block.text()) && dates.findNear(block.text()).isEmpty()) {
                return Optional.of(block.text());
            }
        }
        boolean next = headline + 2 < blocks.size() && isSmaller(blocks.get(headline), blocks.get(headline + 1));
        if (!next) {
            return Optional.empty();
        }
        for (int i = headline + 2; i < end; i++) {
            boolean head = blocks.get(i).weight() < HEAVIEST
                    && dates.findNear(blocks.get(i).text()).isPresent();
            if (head) {
                return Optional.of(blocks.get(headline + 1).text()).filter(this::isSecond);
            }
        }
        return Optional.empty();
    }

    private static boolean isSmaller(Block headline, Block block) {
        return block.kind() == Block.Kind.HEADING
                && headline.kind() == Block.Kind.HEADING
                && block.linkWeight() == 0
                && block.region().tag().compareTo(headline.region().tag()) > 0;
    }

    private static boolean isCalled(Element element) {
        String names =
                Characters.cut(element.className() + ' ' + element.id(), 200).toLowerCase(Locale.ROOT);
        return names.contains("subtitle")
                || names.contains("sub-title")
                || names.contains("sub_title")
                || names.contains("subhead")
                || names.contains("sub-head")
                || names.contains("standfirst")
                || names.contains("second-title")
                || names.contains("secondtitle")
                || names.contains("fubiaoti")
                || names.contains("ftitle");
    }

    private boolean isSecond(String text) {
        String bare = Characters.skeleton(text);
        float weight = Characters.weight(text);
        return weight >= LIGHTEST
                && weight <= HEAVIEST
                && !bare.equals(title)
                && !title.contains(bare)
                && !(description.length() > 10 && (bare.startsWith(description) || description.startsWith(bare)));
    }
}
