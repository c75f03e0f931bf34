package org.shangwen.crawler.source;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.PackReading.Read;
import org.shangwen.crawler.source.PackReading.Refused;
import org.shangwen.crawler.source.Source.CrawlSchedule;
import org.shangwen.crawler.source.Source.CrawlSchedule.Cron;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;
import org.shangwen.crawler.source.Source.Discovery;
import org.shangwen.crawler.source.Source.ListPage;
import org.shangwen.crawler.source.Source.SiteRule;
import org.shangwen.model.SourceId;

/** Reads the YAML form of a source pack, and finds all its mistakes. */
final class PackReader {

    static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
    static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);
    static final CrawlSchedule DEFAULT_SCHEDULE = new Every(Duration.ofMinutes(30));
    static final int DEFAULT_PAGES = 500;

    static final List<String> FIELDS = List.of(
            "id",
            "name",
            "homepage",
            "zone",
            "discovery",
            "articles",
            "rule",
            "schedule",
            "delay",
            "maxPages",
            "enabled",
            "terms");
    static final List<String> DISCOVERY = List.of("feeds", "lists", "sitemaps");
    static final List<String> LIST_PAGE = List.of("url", "links");
    static final List<String> RULE = List.of("title", "author", "published", "body", "image", "tags", "remove");
    static final List<String> SCHEDULE = List.of("cron", "every");

    private static final SourceId STAND_IN = new SourceId("unnamed");

    private PackReader() {}

    /**
     * Reads a pack.
     *
     * @param file its name for readers
     * @param yaml its bytes: UTF-8, at most {@link PackTree#MAX_BYTES}
     */
    static PackReading read(String file, byte[] yaml) {
        PackProblems problems = new PackProblems(file);
        Optional<Source> source =
                PackTree.read(yaml, problems).map(tree -> source(new PackFields("", tree, FIELDS, problems)));
        return source.isPresent() && problems.isEmpty() ? new Read(source.get()) : new Refused(problems.lines());
    }

    private static Source source(PackFields pack) {
        return new Source(
                pack.required("id", PackValues::id, STAND_IN),
                pack.required("name", PackValues::name, ""),
                pack.required("homepage", PackValues::address, ""),
                pack.optional("zone", PackValues::zone).orElse(DEFAULT_ZONE),
                discovery(pack),
                articles(pack),
                rule(pack),
                schedule(pack),
                pack.optional("delay", PackValues::delay).orElse(DEFAULT_DELAY),
                pack.optional("maxPages", PackValues::pages).orElse(DEFAULT_PAGES),
                pack.optional("enabled", PackValues::flag).orElse(true),
                pack.optional("terms", PackValues::address).orElse(null));
    }

    private static Discovery discovery(PackFields pack) {
        Optional<PackFields> fields = pack.mapping("discovery", DISCOVERY);
        if (fields.isEmpty()) {
            pack.amiss("discovery", "is missing: give at least one of feeds, lists and sitemaps");
            return new Discovery(List.of(), List.of(), List.of());
        }
        PackFields found = fields.get();
        if (DISCOVERY.stream().allMatch(found::isEmpty)) {
            found.amiss("must have at least one of feeds, lists and sitemaps");
        }
        return new Discovery(
                found.list("feeds", PackValues::address),
                found.mappings("lists", LIST_PAGE).stream()
                        .map(PackReader::listPage)
                        .toList(),
                found.list("sitemaps", PackValues::address));
    }

    private static ListPage listPage(PackFields page) {
        return new ListPage(
                page.required("url", PackValues::address, ""), page.required("links", PackValues::selector, ""));
    }

    private static List<String> articles(PackFields pack) {
        List<String> articles = pack.list("articles", PackValues::glob);
        if (pack.isEmpty("articles")) {
            pack.amiss(
                    "articles",
                    "must hold patterns of article addresses, such as" + " https://www.example.com/news/*.html");
        }
        return articles;
    }

    private static @Nullable SiteRule rule(PackFields pack) {
        return pack.mapping("rule", RULE)
                .map(rule -> new SiteRule(
                        selector(rule, "title"),
                        selector(rule, "author"),
                        selector(rule, "published"),
                        selector(rule, "body"),
                        selector(rule, "image"),
                        selector(rule, "tags"),
                        rule.list("remove", PackValues::selector)))
                .orElse(null);
    }

    private static @Nullable String selector(PackFields rule, String name) {
        return rule.optional(name, PackValues::selector).orElse(null);
    }

    private static CrawlSchedule schedule(PackFields pack) {
        Optional<PackFields> fields = pack.mapping("schedule", SCHEDULE);
        if (fields.isEmpty()) {
            return DEFAULT_SCHEDULE;
        }
        PackFields schedule = fields.get();
        if (schedule.has("cron") == schedule.has("every")) {
            schedule.amiss("must have one of cron, such as \"*/10 * * * *\", and every, such as 30m");
        }
        return schedule.has("cron")
                ? new Cron(schedule.required("cron", PackValues::cron, ""))
                : new Every(schedule.optional("every", PackValues::interval).orElse(Duration.ofMinutes(30)));
    }
}
