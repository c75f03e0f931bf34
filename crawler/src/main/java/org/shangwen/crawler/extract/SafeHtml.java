package org.shangwen.crawler.extract;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The last line of defence: whatever a tree has come to hold, only this is written. Addresses are absolute by now, so
 * their beginning decides; jsoup's own check of protocols costs as much as all the rest of the writing.
 */
final class SafeHtml extends Safelist {

    /** Not changed after it is made, so safe to share. */
    static final SafeHtml SAFE = new SafeHtml();

    private SafeHtml() {
        addTags(
                "p",
                "h2",
                "h3",
                "h4",
                "ul",
                "ol",
                "li",
                "blockquote",
                "pre",
                "code",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "figure",
                "img",
                "figcaption",
                "a",
                "strong",
                "em",
                "sub",
                "sup",
                "u",
                "s",
                "br",
                "mark",
                "del");
        addAttributes("a", "href");
        addAttributes("img", "src", "alt");
        addAttributes("td", "colspan", "rowspan");
        addAttributes("th", "colspan", "rowspan");
        addEnforcedAttribute("a", "rel", "nofollow noopener");
    }

    @Override
    public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
        boolean address =
                attribute.getKey().equals("href") || attribute.getKey().equals("src");
        return super.isSafeAttribute(tagName, element, attribute) && (!address || isWeb(attribute.getValue()));
    }

    private static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
