package org.shangwen.crawler.source;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private static final String PATTERNS = "patterns of article addresses, such as https://www.example.com/news/*.html";

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
            "terms",
            "extends");
    static final List<String> DISCOVERY = List.of("feeds", "lists", "sitemaps");
    static final List<String> LIST_PAGE = List.of("url", "links");
    static final List<String> RULE = List.of(
            "title",
            "subtitle",
            "author",
            "origin",
            "editor",
            "published",
            "modified",
            "body",
            "image",
            "tags",
            "remove");
    static final List<String> SCHEDULE = List.of("cron", "every");

    /** What a pack that extends no other starts from. What it has to give is empty here. */
    private static final Source BLANK = new Source(
            new SourceId("unnamed"),
            "",
            "",
            DEFAULT_ZONE,
            new Discovery(List.of(), List.of(), List.of()),
            List.of(),
            null,
            DEFAULT_SCHEDULE,
            DEFAULT_DELAY,
            DEFAULT_PAGES,
            true,
            null);

    private PackReader() {}

    /**
     * Reads a pack.
     *
     * @param file its name for readers
     * @param yaml its bytes: UTF-8, at most {@link PackTree#MAX_BYTES}
     * @param bases the source with a given id, as far as packs may extend it; for any other text an
     *     IllegalArgumentException that says what would be right
     */
    static PackReading read(String file, byte[] yaml, Function<String, Source> bases) {
        PackProblems problems = new PackProblems(file);
        Optional<Source> source =
                PackTree.read(yaml, problems).map(tree -> source(new PackFields("", tree, FIELDS, problems), bases));
        return source.isPresent() && problems.isEmpty() ? new Read(source.get()) : new Refused(problems.lines());
    }

    private static Source source(PackFields pack, Function<String, Source> bases) {
        if (!pack.has("extends")) {
            pack.demand("id", "is missing");
            pack.demand("name", "is missing");
            pack.demand("homepage", "is missing");
            pack.demand("discovery", "is missing: give at least one of feeds, lists and sitemaps");
            pack.demand("articles", "is missing: give " + PATTERNS);
        }
        Source base = pack.optional("extends", bases).orElse(BLANK);
        return new Source(
                pack.optional("id", PackValues::id).orElse(base.id()),
                pack.optional("name", PackValues::name).orElse(base.name()),
                pack.optional("homepage", PackValues::address).orElse(base.homepage()),
                pack.optional("zone", PackValues::zone).orElse(base.zone()),
                pack.mapping("discovery", DISCOVERY).map(PackReader::discovery).orElse(base.discovery()),
                pack.has("articles") ? articles(pack) : base.articles(),
                pack.mapping("rule", RULE).map(PackReader::rule).orElse(base.rule()),
                pack.mapping("schedule", SCHEDULE).map(PackReader::schedule).orElse(base.schedule()),
                pack.optional("delay", PackValues::delay).orElse(base.delay()),
                pack.optional("maxPages", PackValues::pages).orElse(base.maxPages()),
                pack.optional("enabled", PackValues::flag).orElse(base.enabled()),
                pack.optional("terms", PackValues::address).orElse(base.terms()));
    }

    private static Discovery discovery(PackFields discovery) {
        if (DISCOVERY.stream().allMatch(discovery::isEmpty)) {
            discovery.amiss("must have at least one of feeds, lists and sitemaps");
        }
        return new Discovery(
                discovery.list("feeds", PackValues::address),
                discovery.mappings("lists", LIST_PAGE).stream()
                        .map(PackReader::listPage)
                        .toList(),
                discovery.list("sitemaps", PackValues::address));
    }

    private static ListPage listPage(PackFields page) {
        page.demand("url", "is missing");
        page.demand("links", "is missing");
        return new ListPage(
                page.optional("url", PackValues::address).orElse(""),
                page.optional("links", PackValues::selector).orElse(""));
    }

    private static List<String> articles(PackFields pack) {
        if (pack.isEmpty("articles")) {
            pack.amiss("articles", "must hold " + PATTERNS);
        }
        return pack.list("articles", PackValues::glob);
    }

    private static SiteRule rule(PackFields rule) {
        return new SiteRule(
                selector(rule, "title"),
                selector(rule, "subtitle"),
                selector(rule, "author"),
                selector(rule, "origin"),
                selector(rule, "editor"),
                selector(rule, "published"),
                selector(rule, "modified"),
                selector(rule, "body"),
                selector(rule, "image"),
                selector(rule, "tags"),
                rule.list("remove", PackValues::selector));
    }

    private static @Nullable String selector(PackFields rule, String name) {
        return rule.optional(name, PackValues::selector).orElse(null);
    }

    private static CrawlSchedule schedule(PackFields schedule) {
        if (schedule.has("cron") == schedule.has("every")) {
            schedule.amiss("must have one of cron, such as \"*/10 * * * *\", and every, such as 30m");
        }
        Optional<CrawlSchedule> cron =
                schedule.optional("cron", PackValues::cron).map(Cron::new);
        Optional<CrawlSchedule> every =
                schedule.optional("every", PackValues::interval).map(Every::new);
        return cron.or(() -> every).orElse(DEFAULT_SCHEDULE);
    }
}
