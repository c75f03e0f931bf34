package org.shangwen.crawler.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shangwen.crawler.source.PackReading.Read;
import org.shangwen.model.SourceId;

class ShippedPacksTest {

    @TempDir
    Path folder;

    static Stream<String> packs() {
        return ShippedPacks.read().keySet().stream();
    }

    @Test
    void read_folder_findsEveryPack() {
        assertThat(packs()).hasSizeGreaterThanOrEqualTo(26).contains("sources/woshipm.yaml", "sources/c114.yaml");
    }

    @Test
    void read_jar_findsItsPacksAndNothingElse() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"sources/a.yaml", "sources/readme.txt", "other/b.yaml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }

        Map<String, byte[]> packs = ShippedPacks.from(jar);

        assertThat(packs).containsOnlyKeys("sources/a.yaml");
        assertThat(packs.get("sources/a.yaml")).asString(StandardCharsets.UTF_8).isEqualTo("sources/a.yaml");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void pack_thatShips_isWithoutMistakePoliteAndNotInForce(String name) {
        PackReading reading =
                PackReader.read(name, requireNonNull(ShippedPacks.read().get(name)), ShippedPacks::none);

        assertThat(reading).isInstanceOfSatisfying(Read.class, read -> {
            Source source = read.source();
            assertThat(name).isEqualTo("sources/" + source.id() + ".yaml");
            assertThat(source.enabled()).isFalse();
            assertThat(source.delay()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            assertThat(PackReader.read(
                            name, PackWriter.yaml(source).getBytes(StandardCharsets.UTF_8), ShippedPacks::none))
                    .isEqualTo(read);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "woshipm, https://www.woshipm.com/ai/6472100.html, true",
        "woshipm, https://www.woshipm.com/ai, false",
        "36kr, https://36kr.com/p/1234567890?f=rss, true",
        "36kr, https://36kr.com/user/12, false",
        "huxiu, https://www.huxiu.com/article/12.html, true",
        "ithome, https://www.ithome.com/0/812/345.htm, true",
        "jiemian, https://www.jiemian.com/article/1234.html, true",
        "ebrun, https://www.ebrun.com/20260102/1234.shtml, true",
        "ebrun, https://m.ebrun.com/1234.html, true",
        "cifnews, https://m.cifnews.com/article/1234, true",
        "leiphone, https://www.leiphone.com/category/ai/abc.html, true",
        "qbitai, https://www.qbitai.com/2026/03/1234.html, true",
        "cnbeta, https://www.cnbeta.com.tw/articles/tech/1234.htm, true",
        "solidot, https://www.solidot.org/story?sid=1234, true",
        "solidot, https://www.solidot.org/story, false",
        "stcn, https://www.stcn.com/article/detail/1234.html, true",
        "stcn, https://www.stcn.com/article/list/yw.html, false",
    })
    void articles_ofAPackThatShips_fitTheSitesAddresses(String id, String address, boolean article) {
        Source source = SourceCatalog.load(folder).find(new SourceId(id)).orElseThrow();

        assertThat(source.articles().stream().map(AddressGlob::of).anyMatch(glob -> glob.matches(address)))
                .isEqualTo(article);
    }
}
