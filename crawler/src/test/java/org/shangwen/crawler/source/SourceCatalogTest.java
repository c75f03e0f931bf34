package org.shangwen.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.source.PackReading.Read;
import org.shangwen.crawler.source.PackReading.Refused;
import org.shangwen.model.SourceId;

class SourceCatalogTest {

    private static final SourceId DAILY = new SourceId("daily");
    private static final SourceId WOSHIPM = new SourceId("woshipm");

    @TempDir
    Path folder;

    @Test
    void load_folderThatDoesNotExist_givesThePacksThatShip() {
        SourceCatalog catalog = SourceCatalog.load(folder.resolve("none"));

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.find(WOSHIPM)).isPresent();
        assertThat(catalog.sources()).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void load_packsThatShip_haveNoScheduleInForce() {
        assertThat(SourceCatalog.load(folder).sources()).isNotEmpty().noneMatch(Source::enabled);
    }

    @Test
    void load_userPackWithKnownId_replacesTheOneThatShips() throws IOException {
        write("mine.yaml", pack("woshipm", "我的"));

        assertThat(SourceCatalog.load(folder).find(WOSHIPM))
                .get()
                .extracting(Source::name)
                .isEqualTo("我的");
    }

    @Test
    void load_userPackThatExtendsOneThatShips_putsItInForce() throws IOException {
        write("woshipm.yaml", "extends: woshipm\nenabled: true\n");

        SourceCatalog catalog = SourceCatalog.load(folder);

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.sources())
                .filteredOn(Source::enabled)
                .extracting(Source::id)
                .containsExactly(WOSHIPM);
    }

    @Test
    void load_packWithMistake_isReportedAndTheOthersServe() throws IOException {
        write("daily.yaml", pack("daily", "每日"));
        write("bad.yaml", pack("bad", "坏") + "zone: Mars\n");

        SourceCatalog catalog = SourceCatalog.load(folder);

        assertThat(catalog.find(DAILY)).isPresent();
        assertThat(catalog.find(new SourceId("bad"))).isEmpty();
        assertThat(catalog.problems())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("bad.yaml") + ":7: zone \"Mars\" must be a time zone");
    }

    @Test
    void load_twoUserPacksWithOneId_servesTheFirstAndNamesBoth() throws IOException {
        write("a.yaml", pack("daily", "甲"));
        write("b.yml", pack("daily", "乙"));

        SourceCatalog catalog = SourceCatalog.load(folder);

        assertThat(catalog.find(DAILY)).get().extracting(Source::name).isEqualTo("甲");
        assertThat(catalog.problems()).singleElement().asString().contains("a.yaml", "b.yml", "\"daily\"");
    }

    @Test
    void put_newSource_isServedAndStaysAfterReload() {
        SourceCatalog catalog = SourceCatalog.load(folder.resolve("sources"));
        Source daily = daily();

        assertThat(catalog.put(daily)).isEqualTo(new Read(daily));

        assertThat(catalog.find(DAILY)).contains(daily);
        assertThat(SourceCatalog.load(folder.resolve("sources")).find(DAILY)).contains(daily);
    }

    @Test
    void put_sourceOfAUserPack_replacesThatFile() throws IOException {
        write("any-name.yaml", pack("daily", "每日"));
        SourceCatalog catalog = SourceCatalog.load(folder);

        catalog.put(daily());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("any-name.yaml"));
        }
        assertThat(catalog.find(DAILY)).contains(daily());
    }

    @Test
    void put_sourceWithMistakes_changesNothing() throws IOException {
        SourceCatalog catalog = SourceCatalog.load(folder);
        Source good = daily();
        Source bad = new Source(
                good.id(),
                "",
                good.homepage(),
                ZoneId.of("UTC"),
                good.discovery(),
                List.of(),
                null,
                good.schedule(),
                good.delay(),
                0,
                true,
                null);

        assertThat(catalog.put(bad))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(3));

        assertThat(catalog.find(DAILY)).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static Source daily() {
        return ((Read) SourceCheck.text("daily.yaml", pack("daily", "新名"))).source();
    }

    private void write(String name, String pack) throws IOException {
        Files.writeString(folder.resolve(name), pack);
    }

    private static String pack(String id, String name) {
        return """
                id: %s
                name: %s
                homepage: https://daily.example/
                discovery:
                  feeds: https://daily.example/feed
                articles: https://daily.example/*.html
                """.formatted(id, name);
    }
}
