package org.shangwen.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangwen.indexer.FewCompanies;
import org.shangwen.indexer.SearchResult.RecognisedCompany;
import org.shangwen.indexer.analysis.WordReading;
import org.shangwen.mining.company.CompanyId;

final class QueryReaderTest {

    private final QueryReader reader = new QueryReader(FewCompanies.known(), new WordReading());

    @Test
    void words_areOneClausePerChunk() {
        assertThat(reader.read(" 跨境电商　物流\t2021 ").clauses())
                .containsExactly(
                        new Clause.Words("跨境电商", false),
                        new Clause.Words("物流", false),
                        new Clause.Words("2021", false));
    }

    @ParameterizedTest
    @CsvSource({
        "字节跳动, bytedance",
        "字节, bytedance",
        "ByteDance, bytedance",
        "頭條母公司, bytedance",
        "ｂｙｔｅｄａｎｃｅ, bytedance",
        "jd.com, jd",
        "Tik Tok, tiktok",
        "tiktok, tiktok"
    })
    void companyName_isTheCompany(String query, String id) {
        ReadQuery read = reader.read(query);
        assertThat(read.clauses()).containsExactly(new Clause.NamedCompany(new CompanyId(id), query, false));
        assertThat(read.interpretation().companies())
                .extracting(RecognisedCompany::from)
                .containsExactly(query);
        assertThat(read.interpretation().text()).isEmpty();
    }

    @Test
    void companyNameAmongWords_isToldApart() {
        ReadQuery read = reader.read("字节 跨境电商 -京东 \"美团\"");
        assertThat(read.clauses())
                .containsExactly(
                        new Clause.NamedCompany(new CompanyId("bytedance"), "字节", false),
                        new Clause.Words("跨境电商", false),
                        new Clause.NamedCompany(new CompanyId("jd"), "京东", true),
                        new Clause.Phrase("美团", false));
        assertThat(read.interpretation().text()).isEqualTo("跨境电商 -京东 \"美团\"");
    }

    @Test
    void ambiguousName_isWords() {
        assertThat(reader.read("苹果").clauses()).containsExactly(new Clause.Words("苹果", false));
        assertThat(reader.read("苹果公司").clauses())
                .containsExactly(new Clause.NamedCompany(new CompanyId("apple"), "苹果公司", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“跨境 电商”|跨境 电商",
                "「跨境电商」|跨境电商",
                "＂跨境电商＂|跨境电商",
                "『跨境电商』|跨境电商",
            })
    void quotation_isAPhrase(String query, String phrase) {
        assertThat(reader.read(query).clauses()).containsExactly(new Clause.Phrase(phrase, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'\"半句'|'\"半句'", "电商-物流|电商-物流", "国内“造车”三年|国内“造车”三年", "'- 电商'|- 电商"})
    void malformed_isWords(String query, String words) {
        String text = String.join(
                " ", reader.read(query).clauses().stream().map(Clause::from).toList());
        assertThat(text).isEqualTo(words);
    }

    @Test
    void minus_excludes() {
        assertThat(reader.read("手机 -苹果 －\"发布会 现场\"").clauses())
                .containsExactly(
                        new Clause.Words("手机", false), new Clause.Words("苹果", true), new Clause.Phrase("发布会 现场", true));
    }

    @Test
    void manyParts_areSearchedUpToTheLimit() {
        assertThat(reader.read("词 ".repeat(500)).clauses()).hasSize(QueryReader.MAX_CLAUSES);
    }

    @Test
    void anyText_isRead() {
        List<String> pieces = List.of(
                "京东", "JD.com", "\"", "“", "”", "「", "」", "-", "－", " ", "　", "(", ")", "*", "~", "?", "^", ":", "\\",
                "/", "AND", "OR", "\u0000", "\uD800", "\uDFFF", "😀", "苹果", "tik", "tok", "\n", "title:", "[", "]", "{",
                "}");
        Random random = new Random(42);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                query.append(pieces.get(random.nextInt(pieces.size())));
            }
            ReadQuery read = reader.read(query.toString());
            assertThat(read.clauses()).hasSizeLessThanOrEqualTo(QueryReader.MAX_CLAUSES);
            assertThat(read.clauses())
                    .allSatisfy(clause -> assertThat(clause.from()).isNotBlank());
        }
    }
}
