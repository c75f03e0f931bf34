package org.shangwen.crawler.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.Source.CrawlSchedule;
import org.shangwen.crawler.source.Source.CrawlSchedule.Cron;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;
import org.shangwen.crawler.source.Source.Discovery;
import org.shangwen.crawler.source.Source.ListPage;
import org.shangwen.crawler.source.Source.SiteRule;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes sources as packs. */
public final class PackWriter {

    private PackWriter() {}

    /** The pack of a source, as YAML. Reading it gives an equal source. */
    public static String yaml(Source source) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(1000)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(fields(source));
    }

    private static Map<String, Object> fields(Source source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", source.id().value());
        fields.put("name", source.name());
        fields.put("homepage", source.homepage());
        fields.put("zone", source.zone().getId());
        fields.put("discovery", discovery(source.discovery()));
        fields.put("articles", source.articles());
        SiteRule rule = source.rule();
        if (rule != null) {
            fields.put("rule", rule(rule));
        }
        fields.put("schedule", schedule(source.schedule()));
        fields.put("delay", duration(source.delay()));
        fields.put("maxPages", source.maxPages());
        fields.put("enabled", source.enabled());
        put(fields, "terms", source.terms());
        return fields;
    }

    private static Map<String, Object> discovery(Discovery discovery) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "feeds", discovery.feeds());
        put(
                fields,
                "lists",
                discovery.lists().stream().map(PackWriter::listPage).toList());
        put(fields, "sitemaps", discovery.sitemaps());
        return fields;
    }

    private static Map<String, Object> listPage(ListPage list) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", list.url());
        fields.put("links", list.links());
        return fields;
    }

    private static Map<String, Object> rule(SiteRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", rule.title());
        put(fields, "subtitle", rule.subtitle());
        put(fields, "author", rule.author());
        put(fields, "origin", rule.origin());
        put(fields, "editor", rule.editor());
        put(fields, "published", rule.published());
        put(fields, "modified", rule.modified());
        put(fields, "body", rule.body());
        put(fields, "image", rule.image());
        put(fields, "tags", rule.tags());
        put(fields, "remove", rule.remove());
        return fields;
    }

    private static Map<String, Object> schedule(CrawlSchedule schedule) {
        return switch (schedule) {
            case Cron cron -> Map.of("cron", cron.expression());
            case Every every -> Map.of("every", duration(every.interval()));
        };
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            fields.put(name, value);
        }
    }

    /** A duration as packs write it: {@code 1h30m}. */
    static String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        part(parts, duration.toDays(), "d");
        part(parts, duration.toHoursPart(), "h");
        part(parts, duration.toMinutesPart(), "m");
        part(parts, duration.toSecondsPart(), "s");
        part(parts, duration.toMillisPart(), "ms");
        return parts.isEmpty() ? "0s" : String.join("", parts);
    }

    private static void part(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + unit);
        }
    }
}
