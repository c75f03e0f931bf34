package org.shangwen.press;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The structured data in the head of an article of 檐灯科技: canonical link, OpenGraph, JSON-LD. */
final class LanternMetadata {

    /** The article whose JSON-LD is of Baidu's form: no type, no zone. */
    static final String BAIDU = "ai-customer-service-handoff";

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter NO_ZONE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private LanternMetadata() {}

    static Html head(SiteTemplate site, Story story, Desk desk) {
        Draft draft = story.draft();
        URI url = desk.base().resolve(site.path(draft));
        URI image = desk.base().resolve("/img/" + draft.slug() + ".png");
        OffsetDateTime modified = story.modified().atZone(DraftReader.SHANGHAI).toOffsetDateTime();
        boolean baidu = draft.slug().equals(BAIDU);
        StringBuilder out = new StringBuilder();
        out.append("<link rel=\"canonical\" href=\"").append(url).append("\">\n");
        property(out, "og:type", "article");
        property(out, "og:site_name", site.name());
        property(out, "og:title", draft.title());
        property(out, "og:description", LanternSite.description(draft));
        property(out, "og:url", url.toString());
        property(out, "og:image", image.toString());
        if (!baidu) {
            property(out, "article:published_time", ISO.format(draft.published()));
            property(out, "article:modified_time", ISO.format(modified));
            draft.tags().forEach(tag -> property(out, "article:tag", tag));
        }
        out.append("<script type=\"application/ld+json\">\n");
        out.append(baidu ? baidu(draft, url, image, modified) : newsArticle(site, draft, url, image, modified, desk));
        return Html.raw(out.append("\n</script>\n").toString());
    }

    private static String newsArticle(
            SiteTemplate site, Draft draft, URI url, URI image, OffsetDateTime modified, Desk desk) {
        return """
                {"@context": "https://schema.org", "@type": "NewsArticle",
                 "mainEntityOfPage": {"@type": "WebPage", "@id": %s},
                 "headline": %s, "description": %s,
                 "image": [%s],
                 "datePublished": "%s", "dateModified": "%s",
                 "author": {"@type": "Person", "name": %s},
                 "publisher": {"@type": "Organization", "name": %s, "url": "%s"},
                 "articleSection": %s, "keywords": %s}""".formatted(
                        quoted(url.toString()),
                        quoted(draft.title()),
                        quoted(LanternSite.description(draft)),
                        quoted(image.toString()),
                        ISO.format(draft.published()),
                        ISO.format(modified),
                        quoted(draft.author()),
                        quoted(site.name()),
                        desk.base(),
                        quoted(draft.section().title()),
                        list(draft.tags()));
    }

    private static String baidu(Draft draft, URI url, URI image, OffsetDateTime modified) {
        return """
                {"@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld",
                 "@id": %s, "appid": "0000000000000000",
                 "title": %s, "images": [%s], "description": %s,
                 "pubDate": "%s", "upDate": "%s"}""".formatted(
                        quoted(url.toString()),
                        quoted(draft.title()),
                        quoted(image.toString()),
                        quoted(LanternSite.description(draft)),
                        NO_ZONE.format(draft.published()),
                        NO_ZONE.format(modified));
    }

    private static String list(List<String> texts) {
        return "["
                + String.join(", ", texts.stream().map(LanternMetadata::quoted).toList()) + "]";
    }

    /** A JSON string that can stand in a script element: what could end the element is escaped too. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                out.append("\\u%04x".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    private static void property(StringBuilder out, String name, String content) {
        out.append("<meta property=\"")
                .append(name)
                .append("\" content=\"")
                .append(Html.text(content))
                .append("\">\n");
    }
}
