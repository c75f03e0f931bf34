package org.shangwen.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangwen.mining.fold.FoldedText;

/** The manual of the two readings of a text. */
final class ReadingsTest {

    private final WordReading words = new WordReading();
    private final ExactReading exact = new ExactReading();

    @ParameterizedTest
    @CsvSource({
        "从速卖通离职的前员工, 从速|卖|通|离职|的|前|员工",
        "字节跳动挥剑亚马逊, 字节|跳动|挥|剑|亚|马|逊",
        "網絡購物, 网络|购物",
        "市值14.6万亿元, 市值|14.6万亿|元",
        "增长30%以上, 增长|30%|以上",
        "在618前发布iPhone 17, 在|618|前|发布|iphone|17",
        "ｉＰｈｏｎｅ１７ Pro, iphone17|pro",
        "running runners, running|runners",
        "Café déjà vu, cafe|deja|vu",
        "B站与36氪, b|站|与|36|氪",
        "苹果，手机。, 苹果|手机",
    })
    void words_areWhatSmartcnCutsWithLatinAndNumbersWhole(String text, String tokens) {
        assertThat(String.join("|", words.tokens(text))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "从速卖通离职, 从|速|卖|通|离|职",
        "速賣通ＡｌｉＥｘｐｒｅｓｓ, 速|卖|通|aliexpress",
        "iPhone17 3.5亿, iphone|17|3.5|亿",
        "T-Mall, t|mall",
        "AT&T的𠮷野家, at|t|的|𠮷|野|家",
        "1.5.2版, 1.5.2|版",
    })
    void exact_givesSingleHanCharactersAndWholeLatinWords(String text, String tokens) {
        assertThat(String.join("|", exact.read(text).terms())).isEqualTo(tokens);
    }

    @Test
    void exact_clausesStandApart_namesDoNot() {
        assertThat(positions("北京，东方")).containsExactly(0, 1, 3, 4);
        assertThat(positions("北京 东方")).containsExactly(0, 1, 3, 4);
        assertThat(positions("北京\n东方")).containsExactly(0, 1, 3, 4);
        assertThat(positions("T-Mall")).containsExactly(0, 1);
        assertThat(positions("阿里·巴巴")).containsExactly(0, 1, 2, 3);
        assertThat(positions("京\u200B东")).containsExactly(0, 1);
        assertThat(positions("B 站")).containsExactly(0, 1);
    }

    private List<Integer> positions(String text) {
        TokenizedText tokens = exact.read(text);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::position).toList();
    }

    @Test
    void offsets_leadBackIntoTheTextAsGiven() {
        String text = "　速\u00AD賣通 ＴｉｋＴｏｋ！";
        TokenizedText tokens = exact.read(text);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            pieces.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        assertThat(pieces).containsExactly("速", "賣", "通", "ＴｉｋＴｏｋ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "？！", "\uD800", "\uDC00\uD800", "\u0000", "😀😀"})
    void textWithoutWords_hasNoTokens(String text) {
        assertThat(words.tokens(text)).isEmpty();
        assertThat(exact.read(text).size()).isZero();
    }

    @Test
    void anyText_givesTokensInOrderInsideIt() {
        String alphabet = "京东a1. ,%-，。亿\uD842\uDFB7\uD800\u200B\u0301éЖかｶ한\n万";
        Random random = new Random(7);
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            check(text.toString(), words.read(FoldedText.of(text.toString())));
            check(text.toString(), exact.read(text.toString()));
        }
    }

    private static void check(String text, TokenizedText tokens) {
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).as(text).isGreaterThanOrEqualTo(end);
            assertThat(tokens.end(i)).as(text).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
            end = tokens.end(i);
        }
    }

    @Test
    void longRuns_areCutSoThatAnIndexTakesThem() {
        assertThat(exact.read("x".repeat(1000)).terms())
                .allSatisfy(term -> assertThat(term).hasSizeLessThanOrEqualTo(Pieces.MAX_RUN));
        assertThat(words.tokens("x1".repeat(1000)))
                .allSatisfy(term -> assertThat(term).hasSizeLessThanOrEqualTo(Pieces.MAX_RUN));
    }
}
