package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds when a page says it was published. */
final class PublishedFinder {

    private static final String[] METAS = {
        "article:published_time",
        "og:published_time",
        "og:release_date",
        "publishdate",
        "pubdate",
        "apub:time",
        "og:time",
        "datepublished",
        "weibo: article:create_at",
        "weibo:article:create_at",
        "article:create_at",
        "publish_time",
        "publish-date",
        "publication_date",
        "published_time",
        "bytedance:published_time",
        "sailthru.date",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "originalpublicationdate",
        "timestamp",
        "createdate",
        "og:article:published_time",
        "dateupdate"
    };
    private static final int NEAR_AFTER = 14;
    private static final int NEAR_BEFORE = 6;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_LABEL = 70;
    private static final int MOST = 50;

    private final PageElements elements;
    private final DateText dates;

    PublishedFinder(PageElements elements, DateText dates) {
        this.elements = elements;
        this.dates = dates;
    }

    Optional<OffsetDateTime> jsonLd(JsonLd jsonLd) {
        return jsonLd.published().flatMap(dates::parse);
    }

    Optional<OffsetDateTime> metas(Metas metas) {
        return metas.all(METAS).stream()
                .limit(MOST)
                .flatMap(value -> dates.parse(value).stream())
                .findFirst();
    }

    Optional<OffsetDateTime> microdata() {
        Stream<Element> marked = elements.property("datePublished").stream().limit(MOST);
        Stream<Element> published = Stream.concat(elements.tagged("time").stream(), elements.dated().stream())
                .limit(MOST)
                .filter(element -> element.hasAttr("pubdate") || element.hasClass("published"));
        return Stream.concat(marked, published)
                .flatMap(element -> value(element).stream())
                .findFirst();
    }

    /** {@code <time>} elements, if they agree: a page with many is a list, or has comments. */
    Optional<OffsetDateTime> timeElements() {
        List<Element> times = elements.tagged("time");
        return times.isEmpty() || times.size() > 8 ? Optional.empty() : value(times.getFirst());
    }

    private Optional<OffsetDateTime> value(Element element) {
        for (String key : new String[] {"datetime", "content", "title"}) {
            Optional<OffsetDateTime> found = dates.parse(element.attr(key));
            if (found.isPresent()) {
                return found;
            }
        }
        return dates.findNear(ElementText.of(element, LONGEST_LINE));
    }

    /**
     * The first time in the blocks around the headline. Relative times and those without a year are believed only
     * there, and only if no script of the page knows better.
     */
    Optional<OffsetDateTime> nearHeadline(PageBlocks page, int headline) {
        if (headline < 0) {
            return Optional.empty();
        }
        List<Block> near = near(page.blocks(), headline);
        return first(near, block -> ModifiedFinder.labelEnd(block.text()) < 0 ? full(block) : Optional.empty())
                .or(() -> acrossBlocks(near))
                .or(() -> first(near, this::full))
                .or(() -> first(near, this::relative).map(time -> scripts().orElse(time)));
    }

    /** The blocks after the headline, then those before it, the nearest first. */
    private static List<Block> near(List<Block> blocks, int headline) {
        List<Block> near =
                new ArrayList<>(blocks.subList(headline + 1, Math.min(blocks.size(), headline + NEAR_AFTER)));
        near.addAll(
                blocks.subList(Math.max(0, headline - NEAR_BEFORE), headline).reversed());
        near.removeIf(block -> block.weight() > LONGEST_LINE || block.marks() > 4 || block.linkDensity() > 0.7f);
        return near;
    }

    private static Optional<OffsetDateTime> first(List<Block> blocks, Function<Block, Optional<OffsetDateTime>> find) {
        return blocks.stream().flatMap(block -> find.apply(block).stream()).findFirst();
    }

    private Optional<OffsetDateTime> full(Block block) {
        return dates.findFull(block.text());
    }

    /** In a sentence "three days ago" and "on March 5" tell of something else. */
    private Optional<OffsetDateTime> relative(Block block) {
        boolean label = block.weight() < LONGEST_LABEL && block.marks() < 3;
        return label ? dates.findNear(block.text()) : Optional.empty();
    }

    /** A year, a day and a time in blocks of their own, as some heads set them. */
    private Optional<OffsetDateTime> acrossBlocks(List<Block> near) {
        for (int i = 0; i + 1 < near.size(); i++) {
            String year = near.get(i).text();
            if (year.length() == 4 && (year.startsWith("20") || year.startsWith("19"))) {
                String time = i + 2 < near.size() ? ' ' + near.get(i + 2).text() : "";
                return dates.findFull(
                        Characters.cut(year + '/' + near.get(i + 1).text() + time, LONGEST_LINE));
            }
        }
        return Optional.empty();
    }

    /** A time that a script of the page assigns. */
    Optional<OffsetDateTime> scripts() {
        return ScriptTimes.find(elements.tagged("script"), dates);
    }

    /** Elements whose class or id speaks of time. */
    Optional<OffsetDateTime> named() {
        int seen = 0;
        for (Element element : elements.dated()) {
            if (seen++ > MOST) {
                break;
            }
            String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
            if ((names.contains("update") && !names.contains("pub"))
                    || names.contains("comment")
                    || names.contains("copyright")) {
                continue;
            }
            Optional<OffsetDateTime> found = dates.parse(element.attr("data-article-publish-time"));
            if (found.isEmpty() && element.childNodeSize() <= 12) {
                String text = ElementText.of(element, LONGEST_LINE + 1);
                found = text.length() > LONGEST_LINE ? found : dates.find(text);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The date in an address: /2019/09/07/, /20190907/, /2019-09/07/, /19/0907/. */
    Optional<OffsetDateTime> address(String url) {
        return UrlDate.find(url).flatMap(dates::parse);
    }

    /** A line of the page that is a date and hardly more, such as the last one of a notice. */
    Optional<OffsetDateTime> lines(PageBlocks page) {
        for (Block block : page.blocks()) {
            if (block.weight() < 60 && block.linkDensity() < 0.5f && !isCopyright(block.text())) {
                Optional<OffsetDateTime> found = dates.find(block.text());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCopyright(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("copyright")
                || lower.contains("©")
                || lower.contains("版权")
                || lower.contains("备案")
                || lower.contains("icp");
    }
}
