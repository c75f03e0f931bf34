package org.shangwen.mining.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyCatalogTest {

    private static final CompanyCatalog BUNDLED = CompanyCatalog.bundled();

    @Test
    void bundled_asShipped_hasNoMistake() {
        assertThat(BUNDLED.problems()).isEmpty();
    }

    @Test
    void bundled_asShipped_keepsEveryRule() {
        Map<CompanyId, CatalogEntry> entries = new TreeMap<>();
        BundledFiles.read().entries().forEach(entry -> entries.put(entry.id(), entry));
        assertThat(CatalogRules.check(entries)).isEmpty();
    }

    @Test
    void bundled_asShipped_knowsAtLeast120Companies() {
        assertThat(BUNDLED.companies()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(BUNDLED.companies()).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void find_unknownId_isEmpty() {
        assertThat(BUNDLED.find(new CompanyId("no-such-company"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "字节跳动, bytedance",
        "字節跳動, bytedance",
        "byte dance, bytedance",
        "字节, bytedance",
        "速卖通, aliexpress",
        "ALIEXPRESS, aliexpress",
        "ｗｅｃｈａｔ, wechat",
        "推特, twitter-x",
    })
    void named_anyForm_isTheCompany(String name, String id) {
        assertThat(BUNDLED.named(name)).extracting(Company::id).containsExactly(new CompanyId(id));
    }

    @ParameterizedTest
    @CsvSource({"没有这家公司", "''", "字节跳"})
    void named_noName_isNobody(String name) {
        assertThat(BUNDLED.named(name)).isEmpty();
    }

    @Test
    void lookup_beginning_putsTheNameItselfFirst() {
        List<String> ids = ids(BUNDLED.lookup("腾讯", 50));
        assertThat(ids).startsWith("tencent").contains("tencent-video", "tencent-music");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void lookup_middleOfName_isFoundAfterBeginnings() {
        assertThat(ids(BUNDLED.lookup("云音乐", 5))).containsExactly("netease-cloud-music");
    }

    @Test
    void lookup_limit_isKept() {
        assertThat(BUNDLED.lookup("腾讯", 2)).hasSize(2);
        assertThat(BUNDLED.lookup("腾讯", 0)).isEmpty();
        assertThat(BUNDLED.lookup(" ", 9)).isEmpty();
    }

    @Test
    void withOwned_group_rollsUpBrandsOfBrands() {
        assertThat(BUNDLED.withOwned(new CompanyId("bytedance")))
                .extracting(CompanyId::value)
                .contains("bytedance", "tiktok", "tiktok-shop", "douyin");
        assertThat(BUNDLED.withOwned(new CompanyId("tiktok-shop")))
                .extracting(CompanyId::value)
                .containsExactly("tiktok-shop");
        assertThat(BUNDLED.withOwned(new CompanyId("no-such"))).containsExactly(new CompanyId("no-such"));
    }

    @Test
    void load_noFolder_isTheBundledCatalog(@TempDir Path folder) {
        CompanyCatalog loaded = CompanyCatalog.load(folder.resolve("absent"));
        assertThat(loaded.version()).isEqualTo(BUNDLED.version()).matches("[0-9a-f]{64}");
        assertThat(loaded.companies()).isEqualTo(BUNDLED.companies());
    }

    @Test
    void load_newEntry_servesAndChangesVersion(@TempDir Path folder) throws IOException {
        write(folder, "mine.yaml", "{id: my-mart, name: 我的样例超市, owner: tencent}");
        CompanyCatalog loaded = CompanyCatalog.load(folder);
        assertThat(loaded.problems()).isEmpty();
        assertThat(ids(loaded.named("我的样例超市"))).containsExactly("my-mart");
        assertThat(loaded.withOwned(new CompanyId("tencent"))).contains(new CompanyId("my-mart"));
        assertThat(loaded.version()).isNotEqualTo(BUNDLED.version());
        assertThat(loaded.companies()).hasSize(BUNDLED.companies().size() + 1);
    }

    @Test
    void load_knownId_replacesTheBundledEntry(@TempDir Path folder) throws IOException {
        write(folder, "mine.yml", "{id: aliexpress, name: 速卖通, aliases: [阿里全球速卖通]}");
        CompanyCatalog loaded = CompanyCatalog.load(folder);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.named("AliExpress")).isEmpty();
        assertThat(ids(loaded.named("阿里全球速卖通"))).containsExactly("aliexpress");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a, name: 样例网络, owner: nobody-known} | owner \"nobody-known\" is not in the catalog",
                "{id: a, name: 样例网络, owner: a} | owns itself",
                "{id: a, name: 样例} | \"样例\" has two characters and needs a guard",
                "{id: a, name: 样例网络, aliases: [Q], guards: {Q: {not-after: [P]}}} | needs a guard with near or anywhere",
                "{id: a, name: 字节跳动} | also names another company",
                "{id: tencent, name: 腾讯, owner: wechat, guards: {腾讯: {}}} | owns itself through its owner \"wechat\"",
            })
    void load_entryAgainstTheRules_isLeftOutAndTold(String entry, String reason, @TempDir Path folder)
            throws IOException {
        write(folder, "mine.yaml", entry);
        CompanyCatalog loaded = CompanyCatalog.load(folder);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(folder.resolve("mine.yaml").toString());
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reason()).contains(reason);
        });
        assertThat(loaded.version()).isEqualTo(BUNDLED.version());
    }

    @Test
    void load_ownerLeftOut_takesItsOwnedWithIt(@TempDir Path folder) throws IOException {
        write(folder, "mine.yaml", "{id: a, name: 样例}", "{id: b, name: 样例乙网络, owner: a}", "{id: c, name: 样例丙网络}");
        CompanyCatalog loaded = CompanyCatalog.load(folder);
        assertThat(loaded.problems()).hasSize(2);
        assertThat(loaded.find(new CompanyId("b"))).isEmpty();
        assertThat(loaded.find(new CompanyId("c"))).isPresent();
    }

    @Test
    void load_twoEntriesWithOneId_keepsTheFirst(@TempDir Path folder) throws IOException {
        write(folder, "a.yaml", "{id: a, name: 样例甲网络}");
        write(folder, "b.yaml", "{id: a, name: 样例乙网络}");
        CompanyCatalog loaded = CompanyCatalog.load(folder);
        assertThat(loaded.find(new CompanyId("a"))).map(Company::name).hasValue("样例甲网络");
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason())
                        .contains("the id is already used in " + folder.resolve("a.yaml") + ":3"));
    }

    @Test
    void load_oneTickerTwice_isTold(@TempDir Path folder) throws IOException {
        write(
                folder,
                "mine.yaml",
                "{id: a, name: 样例甲网络, tickers: [\"TEST:1\"]}",
                "{id: b, name: 样例乙网络, tickers: [\"TEST:1\"]}");
        assertThat(CompanyCatalog.load(folder).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("ticker TEST:1 is also that of"));
    }

    @Test
    void load_fileInAnotherCharset_isToldAndTheRestServes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("gbk.yaml"), "# 样例\n", Charset.forName("GBK"));
        write(folder, "mine.yaml", "{id: a, name: 样例甲网络}");
        CompanyCatalog loaded = CompanyCatalog.load(folder);
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("is not UTF-8 text"));
        assertThat(loaded.find(new CompanyId("a"))).isPresent();
    }

    @Test
    void version_anyFieldChanged_changes(@TempDir Path folder) throws IOException {
        write(folder, "mine.yaml", "{id: a, name: 样例甲网络, aliases: [样例甲]}");
        String first = CompanyCatalog.load(folder).version();
        assertThat(CompanyCatalog.load(folder).version()).isEqualTo(first);
        write(folder, "mine.yaml", "{id: a, name: 样例甲网络, former: [样例甲]}");
        assertThat(CompanyCatalog.load(folder).version()).isNotEqualTo(first);
    }

    private static void write(Path folder, String file, String... entries) throws IOException {
        String yaml = "industry: retail\ncompanies:\n  - " + String.join("\n  - ", entries) + "\n";
        Files.writeString(folder.resolve(file), yaml, StandardCharsets.UTF_8);
    }

    private static List<String> ids(List<Company> companies) {
        return companies.stream().map(company -> company.id().value()).toList();
    }
}
