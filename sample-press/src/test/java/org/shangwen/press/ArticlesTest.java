package org.shangwen.press;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The articles as data. */
@TestInstance(Lifecycle.PER_CLASS)
final class ArticlesTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.of(2025, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final OffsetDateTime LAST = OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));

    /** A run of Chinese characters of this length in two texts is no chance. Names in Latin script are longer. */
    private static final int TELLTALE = 8;

    private final List<Draft> drafts = DraftReader.shipped();

    @Test
    void shipped_counted_areManyOnEverySite() {
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(45);
        assertThat(drafts.stream().collect(groupingBy(Draft::site, counting())))
                .containsOnlyKeys("tideline", "quay", "lantern")
                .allSatisfy((site, count) -> assertThat(count).isGreaterThanOrEqualTo(15));
    }

    @Test
    void shipped_eachArticle_isComplete() {
        assertThat(drafts).allSatisfy(draft -> {
            int hanCharacters = (int) String.join("", draft.paragraphs())
                    .codePoints()
                    .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                    .count();
            assertThat(hanCharacters).as(draft.slug()).isBetween(300, 900);
            assertThat(draft.title()).hasSizeBetween(8, 40);
            assertThat(draft.tags()).hasSizeBetween(3, 6).doesNotHaveDuplicates();
            assertThat(draft.author()).hasSizeBetween(2, 4);
            assertThat(draft.published()).isAfterOrEqualTo(FIRST).isBefore(LAST);
            assertThat(draft.published().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
            assertThat(draft.paragraphs()).hasSizeGreaterThanOrEqualTo(5).doesNotContain("");
        });
    }

    @Test
    void shipped_slugs_areUniqueAcrossSites() {
        assertThat(drafts).extracting(Draft::slug).doesNotHaveDuplicates();
        assertThat(drafts).extracting(Draft::title).doesNotHaveDuplicates();
        assertThat(drafts).extracting(Draft::published).doesNotHaveDuplicates();
    }

    @Test
    void index_comparedWithFolder_namesEveryFile() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(getClass().getResource("/press/articles"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            drafts.stream().map(draft -> draft.slug() + ".md").toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "字节跳动, 6",
        "字节, 6",
        "ByteDance, 1",
        "速卖通, 4",
        "AliExpress, 2",
        "抖音, 6",
        "TikTok, 3",
        "阿里巴巴, 4",
        "淘宝, 4",
        "拼多多, 4",
        "Temu, 2",
        "京东, 4",
        "东家, 1",
        "美团, 3",
        "SHEIN, 2",
        "亚马逊, 3",
        "Shopify, 1",
        "沃尔玛, 2",
        "小米, 3",
        "华为, 2",
        "比亚迪, 2",
        "顺丰, 3",
        "菜鸟, 3",
        "敦煌网, 2",
        "网易, 2",
        "腾讯, 3",
        "快手, 2",
        "小红书, 2",
        "得物, 1",
        "唯品会, 2",
        "蚂蚁集团, 2",
        "英伟达, 1",
        "小米粥, 1",
        "东京东站, 1",
        "欧美团队, 1",
        "亚马逊雨林, 1",
        "阿里地区, 1",
        "苹果公司, 1"
    })
    void shipped_searchedForName_speakOfIt(String name, int atLeast) {
        assertThat(drafts)
                .filteredOn(draft -> (draft.title() + String.join("\n", draft.paragraphs())).contains(name))
                .hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void shipped_copies_areCutAndRetitledAfterTheirOriginal() {
        List<Draft> copies = drafts.stream().filter(d -> d.copyOf() != null).toList();
        assertThat(copies).hasSizeGreaterThanOrEqualTo(2).allSatisfy(copy -> {
            Draft original = drafts.stream()
                    .filter(d -> d.slug().equals(copy.copyOf()))
                    .findFirst()
                    .orElseThrow();
            assertThat(original.site()).isNotEqualTo(copy.site());
            assertThat(original.title()).isNotEqualTo(copy.title());
            assertThat(original.author()).isEqualTo(copy.author());
            assertThat(original.published()).isBefore(copy.published());
            assertThat(original.paragraphs())
                    .containsSubsequence(copy.paragraphs())
                    .hasSizeGreaterThan(copy.paragraphs().size());
        });
    }

    /** Every original is written for itself: no sentence, and no stock phrase, stands in two of them. */
    @Test
    void shipped_originalsCompared_shareNoPhrase() {
        Set<String> seen = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.copyOf() == null) {
                Set<String> phrases = phrases(draft);
                assertThat(phrases).as(draft.slug()).filteredOn(seen::contains).isEmpty();
                seen.addAll(phrases);
            }
        }
    }

    @Test
    void shipped_openings_allDiffer() {
        assertThat(drafts)
                .filteredOn(draft -> draft.copyOf() == null)
                .extracting(draft -> draft.paragraphs().getFirst().substring(0, 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void quayArticles_inGb2312_lackCharacters() {
        assertThat(drafts)
                .filteredOn(draft -> draft.site().equals("quay"))
                .filteredOn(draft -> String.join("", draft.paragraphs()).matches("(?s).*[喆镕囧堃].*"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static Set<String> phrases(Draft draft) {
        Set<String> phrases = new HashSet<>();
        for (String paragraph : draft.paragraphs()) {
            IntStream.rangeClosed(0, paragraph.length() - TELLTALE)
                    .mapToObj(at -> paragraph.substring(at, at + TELLTALE))
                    .filter(phrase -> !phrase.matches(".*[A-Za-z].*"))
                    .forEach(phrases::add);
        }
        return phrases;
    }
}
