package org.shangwen.press;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The RSS 2.0 feed of 潮线商业: the newest articles as excerpts, every third one in full. */
final class TidelineFeed {

    static final String TYPE = "application/rss+xml; charset=UTF-8";
    static final int ITEMS = 15;

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private TidelineFeed() {}

    static String rss(SiteTemplate site, Desk desk) {
        List<Story> newest = desk.live().stream().limit(ITEMS).toList();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel>
                <title>潮线商业</title>
                <link>%1$s</link>
                <atom:link href="%1$sfeed/" rel="self" type="application/rss+xml"/>
                <description>看懂生意的涨落</description>
                <language>zh-CN</language>
                <lastBuildDate>%2$s</lastBuildDate>
                <sy:updatePeriod>hourly</sy:updatePeriod>
                <sy:updateFrequency>1</sy:updateFrequency>
                %3$s</channel>
                </rss>
                """.formatted(
                        desk.base(),
                        DATE.format(ZonedDateTime.ofInstant(desk.since(), DraftReader.SHANGHAI)),
                        Links.each(newest, story -> item(site, desk, story.draft())));
    }

    private static Html item(SiteTemplate site, Desk desk, Draft draft) {
        String url = desk.base().resolve(site.path(draft)).toString();
        StringBuilder out = new StringBuilder("<item>\n");
        element(out, "title", draft.title());
        element(out, "link", url);
        element(out, "dc:creator", draft.author());
        element(out, "pubDate", DATE.format(draft.published()));
        element(out, "category", draft.section().title());
        draft.tags().forEach(tag -> element(out, "category", tag));
        out.append("<guid isPermaLink=\"false\">").append(desk.base()).append("?p=");
        out.append(TidelineSite.number(draft)).append("</guid>\n");
        element(out, "description", "<p>" + Html.text(draft.excerpt(100)) + "</p>");
        if (draft.slug().length() % 3 == 0) {
            element(out, "content:encoded", Block.flow(draft.text()).markup());
        }
        return Html.raw(out.append("</item>\n").toString());
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(Html.text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
