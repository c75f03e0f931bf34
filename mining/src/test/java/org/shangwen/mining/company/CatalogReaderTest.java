package org.shangwen.mining.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {

    private final CatalogReader reader = new CatalogReader();

    @Test
    void read_fullEntry_keepsEveryField() {
        reader.read("own.yaml", """
                industry: retail
                companies:
                  - id: example-mart
                    name: 样例超市
                    english: Example Mart
                    kind: brand
                    owner: example-group
                    industry: e-commerce
                    aliases: [样例]
                    legal: [样例超市有限公司]
                    former: [旧样例]
                    products: [样例卡]
                    tickers: ["HKEX:1234"]
                    domains: [example.com]
                    guards: {样例: {not-before: [图], not-after: [小], near: [超市], anywhere: [样例集团]}}
                """);

        assertThat(reader.problems()).isEmpty();
        Guard guard = new Guard(List.of("图"), List.of("小"), List.of("超市"), List.of("样例集团"));
        assertThat(reader.entries())
                .containsExactly(new CatalogEntry(
                        new Company(
                                new CompanyId("example-mart"),
                                Company.Kind.BRAND,
                                "样例超市",
                                "Example Mart",
                                new CompanyId("example-group"),
                                "e-commerce",
                                List.of(
                                        new CompanyName("样例超市", CompanyName.Kind.NAME, null),
                                        new CompanyName("Example Mart", CompanyName.Kind.NAME, null),
                                        new CompanyName("样例", CompanyName.Kind.ALIAS, guard),
                                        new CompanyName("样例超市有限公司", CompanyName.Kind.LEGAL, null),
                                        new CompanyName("旧样例", CompanyName.Kind.FORMER, null),
                                        new CompanyName("样例卡", CompanyName.Kind.PRODUCT, null)),
                                List.of("HKEX:1234"),
                                List.of("example.com")),
                        "own.yaml",
                        3));
    }

    @Test
    void read_smallestEntry_takesIndustryOfFile() {
        reader.read("own.yaml", "industry: ai\ncompanies:\n  - {id: a-b, name: 某某智能}\n");

        assertThat(reader.problems()).isEmpty();
        Company company = reader.entries().getFirst().company();
        assertThat(company.industry()).isEqualTo("ai");
        assertThat(company.kind()).isEqualTo(Company.Kind.COMPANY);
    }

    @Test
    void read_guardInOtherCase_isTheNamesGuard() {
        reader.read(
                "own.yaml", "industry: ai\ncompanies:\n  - {id: a, name: Example, guards: {EXAMPLE: {near: [公司]}}}\n");

        assertThat(reader.problems()).isEmpty();
        assertThat(reader.entries().getFirst().company().names().getFirst().unambiguous())
                .isFalse();
    }

    @Test
    void read_nameInTwoScripts_isOneName() {
        reader.read("own.yaml", "industry: ai\ncompanies:\n  - {id: a, name: 样例网络, aliases: [樣例網絡]}\n");

        assertThat(reader.problems()).isEmpty();
        assertThat(reader.entries().getFirst().company().names()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: 样例网络} | field \"id\" is missing",
                "{id: a} | field \"name\" is missing",
                "{id: A_b, name: 样例网络} | company id \"A_b\" must be",
                "{id: a, name: 样例网络, owner: B B} | company id \"B B\" must be",
                "{id: a, name: 样例网络, kind: firm} | kind \"firm\" must be company, brand, platform or media",
                "{id: a, name: 样例网络, industry: shoes} | industry \"shoes\" must be one of ai, cars",
                "{id: a, name: 样例网络, alias: [x]} | unknown field \"alias\" in the entry; known are id",
                "{id: a, name: 样例网络, aliases: 样例} | field \"aliases\" must be a list",
                "{id: a, name: 样例网络, aliases: [\" \"]} | field \"aliases\" must be a text that is not blank",
                "{id: a, name: [样例]} | field \"name\" must be a text",
                "{id: a, name: 样例网络, tickers: [9988]} | tickers \"9988\" must be EXCHANGE:CODE",
                "{id: a, name: 样例网络, domains: [\"https://a.com\"]} | domains \"https://a.com\" must be a bare domain",
                "{id: a, name: 样例网络, guards: {样例: {}}} | guard for \"样例\", which is no name of this entry",
                "{id: a, name: 样例网络, guards: {样例网络: {after: [x]}}} | unknown field \"after\"",
                "{id: a, name: 样例网络, guards: [样例网络]} | guards must be a mapping",
                "just a text | the entry must be a mapping",
            })
    void read_mistake_isNotedWithLineAndTheRestServes(String entry, String reason) {
        reader.read("own.yaml", "industry: ai\ncompanies:\n  - {id: good, name: 好样例}\n  - " + entry + "\n");

        assertThat(reader.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("own.yaml");
            assertThat(problem.line()).isEqualTo(4);
        });
        assertThat(reader.problems().getFirst().reason()).contains(reason);
        assertThat(reader.entries()).extracting(CatalogEntry::id).containsExactly(new CompanyId("good"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "companies: [ | 2 | is not YAML",
                "just a text | 1 | the file must be a mapping",
                "industry: ai | 1 | field \"companies\" must be there",
                "companies: 5 | 1 | field \"companies\" must be there",
            })
    void read_brokenFile_isNoted(String yaml, int line, String reason) {
        reader.read("own.yaml", yaml + "\n");

        assertThat(reader.entries()).isEmpty();
        assertThat(reader.problems()).isNotEmpty();
        assertThat(reader.problems().getFirst().line()).isEqualTo(line);
        assertThat(reader.problems().getFirst().reason()).contains(reason);
    }

    @Test
    void read_emptyFile_isNoMistake() {
        reader.read("own.yaml", "# nothing yet\n");

        assertThat(reader.problems()).isEmpty();
        assertThat(reader.entries()).isEmpty();
    }

    @Test
    void read_aliasBomb_isRefused() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        reader.read("own.yaml", yaml.append("companies: *a59\n").toString());

        assertThat(reader.entries()).isEmpty();
        assertThat(reader.problems()).isNotEmpty();
    }
}
