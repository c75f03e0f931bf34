package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * A page as all links of the chain see it: read once, before any of them looks. For use by one thread.
 *
 * @param page the page
 * @param elements its elements that may tell something of the article
 * @param metas its metadata
 * @param jsonLd the article that it describes in JSON-LD
 * @param blocks its blocks of text
 * @param siteName the site's own name, or empty
 * @param titles what the headline may be, cleaned, the likeliest first
 * @param headline the index of the block that shows the headline, or -1
 * @param dates reads times as of the fetching
 */
record PageReading(
        HtmlPage page,
        PageElements elements,
        Metas metas,
        JsonLd jsonLd,
        PageBlocks blocks,
        String siteName,
        List<String> titles,
        int headline,
        DateText dates) {

    private static final int LONGEST_TITLE = 1000;
    private static final float LONGEST_NAME = 36;

    static PageReading of(HtmlPage page, DateText dates) {
        Document document = page.document();
        PageElements elements = PageElements.of(document);
        Metas metas = Metas.of(elements);
        JsonLd jsonLd = JsonLd.of(elements);
        PageBlocks blocks = PageBlocks.of(document);
        String site = metas.first("og:site_name", "application-name", "apple-mobile-web-app-title")
                .or(jsonLd::publisher)
                .orElse("");
        List<String> titles = titles(document, metas, jsonLd, site);
        int headline = Titles.find(blocks, titles).orElse(-1);
        String named = site.isEmpty() && headline >= 0
                ? suffix(document, blocks.blocks().get(headline).text())
                : site;
        return new PageReading(page, elements, metas, jsonLd, blocks, named, titles, headline, dates);
    }

    /** What the title has behind the headline that the page shows: at its end, the site's name; or empty. */
    private static String suffix(Document document, String headline) {
        String title = Characters.tidy(Characters.cut(document.title(), LONGEST_TITLE));
        int behind = title.length() - headline.length();
        if (behind < 2 || !title.startsWith(headline)) {
            return "";
        }
        return Titles.suffixes(title).stream()
                .filter(suffix -> suffix.length() > 1 && suffix.length() < behind)
                .filter(suffix -> Characters.weight(suffix) <= LONGEST_NAME && Characters.marks(suffix) == 0)
                .findFirst()
                .orElse("");
    }

    private static List<String> titles(Document document, Metas metas, JsonLd jsonLd, String site) {
        Set<String> titles = new LinkedHashSet<>();
        String whole = Characters.tidy(Characters.cut(document.title(), LONGEST_TITLE));
        metas.first("og:title", "twitter:title", "weibo:article:title")
                .ifPresent(value -> titles.add(Titles.headline(value, site)));
        jsonLd.title().ifPresent(value -> titles.add(Titles.headline(value, site)));
        titles.add(Titles.headline(whole, site));
        titles.add(whole);
        titles.remove("");
        return new ArrayList<>(titles);
    }

    Document document() {
        return page.document();
    }

    /** What relative addresses are resolved against. */
    String base() {
        return document().baseUri();
    }

    /** What the metadata say of the article, or empty. */
    String description() {
        return metas.first("description", "og:description")
                .or(jsonLd::description)
                .orElse("");
    }

    /** The absolute form of an address on this page, out of the proxies around it. */
    Optional<String> address(String value) {
        return WebAddress.resolve(base(), value).map(WebAddress::unwrap);
    }

    /** The canonical address, if it stays within the site. */
    Optional<String> canonical() {
        String link = elements.related("canonical").stream()
                .filter(element -> element.normalName().equals("link"))
                .map(element -> element.attr("href"))
                .findFirst()
                .orElse("");
        String url = page.url();
        return Optional.of(link)
                .filter(value -> !value.isBlank())
                .or(() -> metas.first("og:url"))
                .flatMap(value -> WebAddress.resolve(url, value))
                .filter(value -> url.isEmpty() || WebAddress.sameSite(value, url));
    }
}
