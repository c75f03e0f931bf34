package org.shangwen.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangwen.crawler.source.PackReading.Read;
import org.shangwen.crawler.source.PackReading.Refused;
import org.shangwen.crawler.source.Source.CrawlSchedule.Cron;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;
import org.shangwen.crawler.source.Source.ListPage;
import org.shangwen.crawler.source.Source.SiteRule;
import org.shangwen.model.SourceId;

class PackReaderTest {

    private static final String LEAST = """
            id: daily
            name: 每日商报
            homepage: https://daily.example/
            discovery:
              feeds: https://daily.example/feed
            articles: https://daily.example/*.html
            """;

    @Test
    void read_everyField_isTaken() {
        Source source = read("""
                id: daily
                name: 每日商报
                homepage: https://daily.example/
                zone: Europe/Berlin
                discovery:
                  feeds:
                    - https://daily.example/feed
                  lists:
                    - url: https://daily.example/list
                      links: "#list h2 > a"
                  sitemaps: [https://daily.example/sitemap.xml]
                articles:
                  - https://daily.example/*.html
                  - https://daily.example/p/**
                rule:
                  title: h1
                  subtitle: h2.sub
                  author: .author a
                  origin: .from
                  editor: .editor
                  published: time
                  modified: .changed
                  body: "#content"
                  image: img.lead
                  tags: .tags a
                  remove: [.ad, .share]
                schedule:
                  cron: "*/10 8-20 * * 1-5"
                delay: 1m30s
                maxPages: 12
                enabled: false
                terms: https://daily.example/terms
                """);

        assertThat(source)
                .isEqualTo(new Source(
                        new SourceId("daily"),
                        "每日商报",
                        "https://daily.example/",
                        ZoneId.of("Europe/Berlin"),
                        new Source.Discovery(
                                List.of("https://daily.example/feed"),
                                List.of(new ListPage("https://daily.example/list", "#list h2 > a")),
                                List.of("https://daily.example/sitemap.xml")),
                        List.of("https://daily.example/*.html", "https://daily.example/p/**"),
                        new SiteRule(
                                "h1",
                                "h2.sub",
                                ".author a",
                                ".from",
                                ".editor",
                                "time",
                                ".changed",
                                "#content",
                                "img.lead",
                                ".tags a",
                                List.of(".ad", ".share")),
                        new Cron("*/10 8-20 * * 1-5"),
                        Duration.ofSeconds(90),
                        12,
                        false,
                        "https://daily.example/terms"));
    }

    @Test
    void read_fieldsLeftOut_takeTheirDefaults() {
        Source source = read(LEAST);

        assertThat(source.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(source.schedule()).isEqualTo(new Every(Duration.ofMinutes(30)));
        assertThat(source.delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(source.maxPages()).isEqualTo(500);
        assertThat(source.enabled()).isTrue();
        assertThat(source.rule()).isNull();
        assertThat(source.terms()).isNull();
    }

    @Test
    void read_json_isTakenAsYaml() {
        Source source = read("""
                {"id":"daily","name":"每日商报","homepage":"https://daily.example/",
                 "discovery":{"feeds":["https://daily.example/feed"]},
                 "articles":["https://daily.example/*.html"],"maxPages":7,"enabled":false}""");

        assertThat(source.maxPages()).isEqualTo(7);
        assertThat(source.enabled()).isFalse();
    }

    @Test
    void read_writtenPack_isTheSameSource() {
        Source source = read(LEAST
                + "rule: {body: '#content', published: \"[data-time]\"}\nschedule: {every: 1h30m}\ndelay: 250ms\n");

        assertThat(read(PackWriter.yaml(source))).isEqualTo(source);
    }

    @Test
    void read_packThatExtendsOneThatShips_givesOnlyWhatDiffers() {
        Source shipped = ShippedPacks.source("woshipm");
        Source source = read("extends: woshipm\nenabled: true\nschedule:\n  every: 10m\n");

        assertThat(source.id()).isEqualTo(shipped.id());
        assertThat(source.enabled()).isTrue();
        assertThat(source.schedule()).isEqualTo(new Every(Duration.ofMinutes(10)));
        assertThat(source.rule()).isEqualTo(shipped.rule());
        assertThat(source.articles()).isEqualTo(shipped.articles());
        assertThat(source.discovery()).isEqualTo(shipped.discovery());
    }

    @Test
    void read_packThatExtendsNone_isRefused() {
        assertThat(problems("extends: none\nenabled: true\n"))
                .containsExactly(
                        "daily.yaml:1: extends \"none\" must be the id of a source that ships with the program,"
                                + " such as woshipm");
    }

    @Test
    void read_manyMistakes_areAllNamed() {
        assertThat(problems("""
                id: Daily News
                homepage: ftp://daily.example/
                zone: Asia/Shangai
                discovery:
                  feed: https://daily.example/feed
                  lists:
                    - url: https://daily.example/list
                      links: "h2 >> ["
                articles:
                  - daily.example/*.html
                schedule:
                  cron: "61 * * * *"
                delay: -2s
                max_pages: 10
                """))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("daily.yaml:1: name is missing"),
                        line -> assertThat(line).startsWith("daily.yaml:1: id \"Daily News\" must be"),
                        line -> assertThat(line)
                                .startsWith("daily.yaml:2: homepage \"ftp://daily.example/\" must be an address"),
                        line -> assertThat(line).startsWith("daily.yaml:3: zone \"Asia/Shangai\" must be a time zone"),
                        line -> assertThat(line)
                                .startsWith("daily.yaml:5: discovery.feed is not a field")
                                .endsWith("did you mean feeds?"),
                        line -> assertThat(line)
                                .startsWith(
                                        "daily.yaml:8: discovery.lists[0].links \"h2 >> [\" must be a CSS selector"),
                        line -> assertThat(line)
                                .startsWith("daily.yaml:10: articles[0] \"daily.example/*.html\" must be a pattern"),
                        line -> assertThat(line)
                                .startsWith(
                                        "daily.yaml:12: schedule.cron \"61 * * * *\" must be a Unix cron expression")
                                .contains("61 not in range [0, 59]"),
                        line -> assertThat(line)
                                .startsWith("daily.yaml:13: delay \"-2s\" must be a time with its unit"),
                        line -> assertThat(line)
                                .startsWith("daily.yaml:14: max_pages is not a field")
                                .endsWith("did you mean maxPages?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    delay: 2                       | delay "2" must be a time with its unit
                    delay: 2h                      | delay "2h" must be at most 1h
                    schedule: {every: 5s}          | schedule.every "5s" must be from 10s to 366d
                    schedule: {cron: '* * *'}      | schedule.cron "* * *" must have five fields
                    schedule: {cron: '0 0 30 2 *'} | schedule.cron "0 0 30 2 *" must name a time that comes
                    schedule: {}                   | schedule must have one of cron
                    schedule: 30m                  | schedule must hold fields
                    maxPages: 0                    | maxPages "0" must be a whole number from 1
                    maxPages: 1.5                  | maxPages "1.5" must be a whole number from 1
                    enabled: yes                   | enabled "yes" must be true or false
                    rule: {body: [a, b]}           | rule.body must be one value
                    terms: 'https://u:p@x.example' | terms "https://u:p@x.example" must be an address
                    terms: https://                | terms "https://" must be an address
                    terms:                         | terms is empty
                    id: other                      | id is given twice
                    """)
    void read_oneMistake_isOneLine(String field, String expected) {
        assertThat(problems(LEAST + field)).singleElement().asString().startsWith("daily.yaml:7: " + expected);
    }

    @Test
    void read_unquotedSelectorWithHash_saysThatItNeedsQuotes() {
        assertThat(problems(LEAST + "rule:\n  body: #content\n"))
                .singleElement()
                .asString()
                .startsWith("daily.yaml:8: rule.body is empty")
                .contains("begins with # must stand in quotes");
    }

    @Test
    void read_brokenYaml_namesTheLine() {
        assertThat(problems("id: daily\nname: [每日\nhomepage: x\n"))
                .singleElement()
                .asString()
                .matches("daily\\.yaml:[23]: the file is not YAML: .*");
    }

    @Test
    void read_notUtf8_isRefused() {
        byte[] gbk = {'i', 'd', ':', ' ', (byte) 0xc9, (byte) 0xcc};

        assertThat(PackReader.read("daily.yaml", gbk, ShippedPacks::source))
                .isEqualTo(new Refused(List.of("daily.yaml: must be UTF-8 text")));
    }

    @Test
    void read_tooLarge_isRefused() {
        String pack = LEAST + "#".repeat(PackTree.MAX_BYTES);

        assertThat(problems(pack)).singleElement().asString().contains("must be at most 64 KiB");
    }

    @Test
    void read_emptyOrScalarOrList_isRefused() {
        assertThat(problems("")).singleElement().asString().contains("is empty");
        assertThat(problems("hello")).first().asString().contains("must hold fields");
        assertThat(problems("- a\n- b")).first().asString().contains("must hold fields");
    }

    @Test
    void read_deepNestingAndAliases_areRefusedWithoutOverflow() {
        assertThat(problems(LEAST + "rule: " + "[".repeat(20_000))).isNotEmpty();
        assertThat(problems("a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\nid: &self {id: *self}\n"))
                .isNotEmpty();
    }

    @Test
    void read_controlCharactersInValue_stayOnOneLine() {
        assertThat(problems(LEAST + "zone: \"a\\nWARN b\\e[31m\"\n"))
                .singleElement()
                .asString()
                .doesNotContain("\n", "\u001b");
    }

    private static Source read(String pack) {
        PackReading reading =
                PackReader.read("daily.yaml", pack.getBytes(StandardCharsets.UTF_8), ShippedPacks::source);
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).source();
    }

    private static List<String> problems(String pack) {
        PackReading reading =
                PackReader.read("daily.yaml", pack.getBytes(StandardCharsets.UTF_8), ShippedPacks::source);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).problems();
    }
}
