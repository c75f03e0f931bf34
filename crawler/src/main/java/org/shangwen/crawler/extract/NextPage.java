package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where an article goes on that stands on several pages, or stands whole. Only addresses of the same host that are
 * those of this page but for the number of the part are believed, and only the number after this page's: so a walk
 * from part to part ends.
 */
final class NextPage {

    private static final int LONGEST_TEXT = 24;
    private static final WordList NEXT = WordList.read("links-next.txt");
    private static final WordList WHOLE = WordList.read("links-whole.txt");

    private NextPage() {}

    /**
     * The address of the part that follows.
     *
     * @param document a page of an article
     * @param elements its elements
     * @param url the address that the page was fetched from; without it nothing is found
     */
    static Optional<String> of(Document document, PageElements elements, String url) {
        Optional<PagedAddress> own = PagedAddress.of(url);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> numbered = Optional.empty();
        for (Element link : links(elements)) {
            if (!hasDigit(link.attr("href")) && !hasDigit(link.attr("onclick"))) {
                continue;
            }
            String text = text(link);
            boolean named = isNamed(link, text);
            int shown = number(text);
            if (!named && shown == 0) {
                continue; // most links, by what costs least
            }
            Optional<String> address = address(link, document.baseUri(), url);
            int part = address.flatMap(PagedAddress::of)
                    .map(found -> found.follows(own.get()))
                    .orElse(0);
            if (part == 0) {
                continue;
            }
            if (named) {
                return address;
            }
            if (numbered.isEmpty() && (shown == part || shown == part + 1)) {
                numbered = address;
            }
        }
        return numbered.or(() -> PagerScript.next(elements.tagged("script"), url));
    }

    private static List<Element> links(PageElements elements) {
        List<Element> links = new ArrayList<>(elements.related("next"));
        links.addAll(elements.links());
        return links;
    }

    private static Optional<String> address(Element link, String base, String url) {
        String address = link.attr("href");
        if (address.isEmpty() || address.startsWith("javascript:")) {
            address = assigned(link.attr("onclick"));
        }
        return WebAddress.resolve(base.isEmpty() ? url : base, address).filter(found -> !found.equals(url));
    }

    /** The address that a click is sent to: {@code location.href='…'}. */
    private static String assigned(String script) {
        int at = script.indexOf("location");
        int from = at < 0 ? -1 : script.indexOf('\'', at);
        int to = from < 0 ? -1 : script.indexOf('\'', from + 1);
        return to < 0 ? "" : script.substring(from + 1, to);
    }

    private static boolean isNamed(Element link, String text) {
        return link.attr("rel").equalsIgnoreCase("next")
                || NEXT.has(text.toLowerCase(Locale.ROOT))
                || WHOLE.has(text.toLowerCase(Locale.ROOT));
    }

    /** The number of a part stands in its address. */
    private static boolean hasDigit(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) >= '0' && address.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The text of a link without the signs around it. */
    private static String text(Element link) {
        String text = link.childNodeSize() > 8 ? "" : Characters.tidy(link.text());
        if (text.length() > LONGEST_TEXT) {
            return "";
        }
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (from < to && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The number that a link of a pager shows, such as 【2】 or 第2页; 0 for other texts. */
    private static int number(String text) {
        String bare = text.startsWith("第") && text.endsWith("页") ? text.substring(1, text.length() - 1) : text;
        return PagedAddress.isNumber(bare) ? Integer.parseInt(bare) : 0;
    }
}
