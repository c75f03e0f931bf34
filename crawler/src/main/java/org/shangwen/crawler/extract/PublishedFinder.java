package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
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
        "og:article:published_time"
    };
    private static final int NEAR_AFTER = 14;
    private static final int NEAR_BEFORE = 6;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_LABEL = 70;
    private static final int HINTS = 60;

    private final Document document;
    private final DateText dates;

    PublishedFinder(Document document, DateText dates) {
        this.document = document;
        this.dates = dates;
    }

    Optional<OffsetDateTime> jsonLd(JsonLd jsonLd) {
        return jsonLd.published().flatMap(dates::parse);
    }

    Optional<OffsetDateTime> metas(Metas metas) {
        for (String value : metas.all(METAS)) {
            Optional<OffsetDateTime> found = dates.parse(value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Optional<OffsetDateTime> microdata() {
        for (Element element :
                document.select("[itemprop=datePublished], time[pubdate], time.published, abbr.published")) {
            Optional<OffsetDateTime> found = value(element);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@code <time>} elements, if they agree: a page with many is a list, or has comments. */
    Optional<OffsetDateTime> timeElements() {
        List<Element> times = document.getElementsByTag("time");
        return times.isEmpty() || times.size() > 8 ? Optional.empty() : value(times.getFirst());
    }

    private Optional<OffsetDateTime> value(Element element) {
        for (String key : new String[] {"datetime", "content", "title"}) {
            Optional<OffsetDateTime> found = dates.parse(element.attr(key));
            if (found.isPresent()) {
                return found;
            }
        }
        return dates.findNear(Characters.cut(element.text(), LONGEST_LINE));
    }

    /** The first time in the blocks around the headline; relative times only here. */
    Optional<OffsetDateTime> nearHeadline(PageBlocks page, int headline) {
        if (headline < 0) {
            return Optional.empty();
        }
        List<Block> blocks = page.blocks();
        for (int i = headline + 1; i < Math.min(blocks.size(), headline + NEAR_AFTER); i++) {
            Optional<OffsetDateTime> found = line(blocks.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = headline - 1; i >= Math.max(0, headline - NEAR_BEFORE); i--) {
            Optional<OffsetDateTime> found = line(blocks.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<OffsetDateTime> line(Block block) {
        if (block.weight() > LONGEST_LINE || block.marks() > 4 || block.linkDensity() > 0.7f) {
            return Optional.empty();
        }
        // In a sentence "three days ago" and "on March 5" tell of something else.
        boolean label = block.weight() < LONGEST_LABEL && block.marks() < 3;
        return label ? dates.findNear(block.text()) : dates.findFull(block.text());
    }

    /** Elements whose class or id speaks of time. */
    Optional<OffsetDateTime> named() {
        int seen = 0;
        for (Element element : document.select(
                "[class*=time], [class*=date], [class*=pub], [id*=time], [id*=date], [id*=pub], [data-article-publish-time]")) {
            if (seen++ > HINTS) {
                break;
            }
            String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
            if ((names.contains("update") && !names.contains("pub"))
                    || names.contains("comment")
                    || names.contains("copyright")) {
                continue;
            }
            Optional<OffsetDateTime> found = dates.parse(element.attr("data-article-publish-time"));
            String text = found.isPresent() || element.childNodeSize() > 12 ? "" : element.text();
            if (found.isEmpty() && text.length() <= LONGEST_LINE) {
                found = dates.find(text);
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
