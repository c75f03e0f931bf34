package org.shangwen.press;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/** The sitemaps of 檐灯科技: an index, a plain file for the articles up to 2025, a gzip file for those since. */
final class LanternSitemap {

    private static final OffsetDateTime SPLIT = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));

    private LanternSitemap() {}

    static Answer index(Desk desk) {
        String body = """
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%1$ssitemap-2025.xml</loc></sitemap>
                <sitemap><loc>%1$ssitemap-recent.xml.gz</loc><lastmod>%2$s</lastmod></sitemap>
                </sitemapindex>
                """.formatted(desk.base(), desk.since());
        return xml(body, desk.since());
    }

    static Answer plain(SiteTemplate site, Desk desk) {
        List<Story> stories = select(desk, draft -> draft.published().isBefore(SPLIT));
        // An article that was dropped in a redesign and is still listed.
        Html dead = Html.raw("<url><loc>" + desk.base() + "article/welcome-to-lantern</loc></url>\n" + "<url><loc>"
                + desk.base() + "about</loc></url>\n");
        return xml(urls(site, desk, stories, dead), Desk.newest(stories));
    }

    static Answer zipped(SiteTemplate site, Desk desk) {
        List<Story> stories = select(desk, draft -> !draft.published().isBefore(SPLIT));
        byte[] body = urls(site, desk, stories, Html.NONE).getBytes(StandardCharsets.UTF_8);
        return Answer.ok("application/gzip", Gzip.bytes(body), Desk.newest(stories));
    }

    private static List<Story> select(Desk desk, Predicate<Draft> wanted) {
        return desk.live().stream().filter(s -> wanted.test(s.draft())).toList();
    }

    private static String urls(SiteTemplate site, Desk desk, List<Story> stories, Html more) {
        Html entries = Links.each(
                stories,
                s -> Html.raw("<url><loc>" + desk.base().resolve(site.path(s.draft())) + "</loc><lastmod>"
                        + s.modified()
                                .atZone(DraftReader.SHANGHAI)
                                .toOffsetDateTime()
                                .withNano(0) + "</lastmod></url>\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s%s</urlset>
                """.formatted(entries, more);
    }

    private static Answer xml(String body, Instant modified) {
        return Answer.ok("application/xml; charset=UTF-8", body, modified);
    }
}
