package org.shangwen.crawler.discover;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.url.WebAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the links of a list page. */
final class ListReader {

    private static final Logger LOG = LoggerFactory.getLogger(ListReader.class);

    /** Numbers beside a headline count views and hours; they change without the article. */
    private static final Pattern ANY_NUMBER = Pattern.compile("[0-9]+");

    private ListReader() {}

    /** @param selector what marks a link, or an element that holds links */
    static List<Link> read(HtmlPage page, String selector) {
        URI base = base(page);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Element marked : page.document().select(selector)) {
            List<Element> anchors = marked.hasAttr("href") ? List.of(marked) : marked.select("a[href]");
            for (Element anchor : anchors) {
                if (links.size() == LinkBounds.LINKS_PER_PAGE) {
                    return List.copyOf(links.values());
                }
                try {
                    String url = WebAddress.resolve(base, anchor.attr("href")).toString();
                    // A picture and a headline often link to the same article; the one with words tells more.
                    Link link = Link.of(
                            url,
                            PageKind.ARTICLE,
                            ANY_NUMBER.matcher(anchor.text()).replaceAll(""));
                    links.merge(url, link, (old, again) -> old.listing() == null ? again : old);
                } catch (IllegalArgumentException e) {
                    // javascript:, mailto: and the like are no addresses of articles.
                    LOG.debug("link_ignored page={} reason=\"{}\"", base, e.getMessage());
                }
            }
        }
        return List.copyOf(links.values());
    }

    private static URI base(HtmlPage page) {
        URI own = WebAddress.parse(page.url());
        Element base = page.document().selectFirst("base[href]");
        if (base == null) {
            return own;
        }
        try {
            return WebAddress.resolve(own, base.attr("href"));
        } catch (IllegalArgumentException e) {
            return own;
        }
    }
}
