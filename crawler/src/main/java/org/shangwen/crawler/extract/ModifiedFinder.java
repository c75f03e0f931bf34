package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when an article was changed last. */
final class ModifiedFinder {

    private static final String[] METAS = {
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "datemodified",
        "dateupdate",
        "weibo: article:update_at",
        "weibo:article:update_at",
        "article:update_at",
        "bytedance:updated_time",
        "update_time",
        "updated_time",
        "updatetime",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "revised"
    };
    private static final int NEAR_AFTER = 14;
    private static final int NEAR_BEFORE = 4;
    private static final float HEAVIEST = 160;
    private static final int LONGEST = 160;
    private static final int MOST = 50;

    private final PageElements elements;
    private final DateText dates;

    ModifiedFinder(PageElements elements, DateText dates) {
        this.elements = elements;
        this.dates = dates;
    }

    /** The time that a value of structured data is. */
    Optional<OffsetDateTime> value(Optional<String> value) {
        return value.flatMap(dates::parse);
    }

    Optional<OffsetDateTime> metas(Metas metas) {
        return metas.all(METAS).stream()
                .limit(MOST)
                .flatMap(value -> dates.parse(value).stream())
                .findFirst();
    }

    Optional<OffsetDateTime> microdata() {
        return elements.property("dateModified").stream()
                .limit(MOST)
                .flatMap(element -> time(element).stream())
                .findFirst();
    }

    private Optional<OffsetDateTime> time(Element element) {
        for (String key : new String[] {"datetime", "content"}) {
            Optional<OffsetDateTime> found = dates.parse(element.attr(key));
            if (found.isPresent()) {
                return found;
            }
        }
        return dates.find(ElementText.of(element, LONGEST));
    }

    /** A label in the blocks around the headline. */
    Optional<OffsetDateTime> nearHeadline(PageBlocks page, int headline) {
        if (headline < 0) {
            return Optional.empty();
        }
        List<Block> blocks = page.blocks();
        for (int i = Math.max(0, headline - NEAR_BEFORE); i < Math.min(blocks.size(), headline + NEAR_AFTER); i++) {
            Optional<OffsetDateTime> found = blocks.get(i).weight() > HEAVIEST
                    ? Optional.empty()
                    : line(blocks.get(i).text());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A label in the last lines of the body, or below it. */
    Optional<OffsetDateTime> lines(List<String> lines) {
        return lines.stream()
                .skip(Math.max(0, lines.size() - 4))
                .filter(line -> line.length() <= LONGEST)
                .flatMap(line -> line(line).stream())
                .findFirst();
    }

    private Optional<OffsetDateTime> line(String line) {
        int at = labelEnd(line);
        return at < 0 ? Optional.empty() : dates.findNear(line.substring(at));
    }

    /** Where what a label of change says begins, or -1. */
    static int labelEnd(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String label : new String[] {
            "最后更新",
            "最近更新",
            "最后修改",
            "最后编辑",
            "更新时间",
            "更新日期",
            "更新于",
            "修改时间",
            "修改于",
            "编辑于",
            "最後更新",
            "更新時間",
            "last updated",
            "last modified",
            "updated on",
            "updated:",
            "updated at",
            "updated "
        }) {
            int at = lower.indexOf(label);
            boolean border = at == 0
                    || (at > 0 && !Character.isAlphabetic(lower.charAt(at - 1)))
                    || (at > 0 && Characters.isHan(label.charAt(0)));
            if (border) {
                return at + label.length();
            }
        }
        return -1;
    }

    /**
     * The time of change, if it lies after the publication: the same time tells of no change, and an earlier one is then
     * what was meant or not told.
     */
    static @Nullable OffsetDateTime after(@Nullable OffsetDateTime published, @Nullable OffsetDateTime modified) {
        boolean after =
                published == null || modified == null || modified.toInstant().isAfter(published.toInstant());
        return after ? modified : null;
    }
}
