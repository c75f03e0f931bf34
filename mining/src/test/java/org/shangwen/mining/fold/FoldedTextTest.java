package org.shangwen.mining.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "ＴｉｋＴｏｋ, tiktok",
        "騰訊, 腾讯",
        "阿裡巴巴, 阿里巴巴",
        "Lancôme, lancome",
        "Tik Tok, tiktok",
        "Tik　Tok, tiktok",
        "（杭州）, (杭州)",
        "𠮷野家, 𠮷野家",
    })
    void fold_variants_areOne(String given, String folded) {
        assertThat(FoldedText.fold(given)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"200B", "200D", "00AD", "FEFF", "2060", "FE0F", "202E"})
    void fold_invisibleCharacter_isDropped(String code) {
        char invisible = (char) Integer.parseInt(code, 16);
        assertThat(FoldedText.fold("微" + invisible + "信")).isEqualTo("微信");
    }

    @Test
    void fold_lineBreak_stays() {
        assertThat(FoldedText.fold("微\n信")).isEqualTo("微\n信");
    }

    @Test
    void given_droppedCharacters_areCountedInOffsets() {
        FoldedText text = FoldedText.of("看 微\u200B信。");
        assertThat(text.substring(1, 3)).isEqualTo("微信");
        assertThat(text.given(1)).isEqualTo(2);
        assertThat(text.givenEnd(3)).isEqualTo(5);
        assertThat(text.given().substring(text.given(1), text.givenEnd(3))).isEqualTo("微\u200B信");
    }

    @Test
    void given_loneSurrogates_keepTheirPlaces() {
        FoldedText text = FoldedText.of("\uD800微信\uDC00");
        assertThat(text.length()).isEqualTo(4);
        assertThat(text.given(1)).isEqualTo(1);
        assertThat(text.givenEnd(3)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "square宣布, true",
        "squared, false",
        "meetsquare, false",
        "在square上, true",
        "www.square.com, false",
        "a@square, false",
        "见square.然后, true",
        "square2021年, true",
        "square3月, true",
        "square10亿美元, true",
        "square2, false",
        "square2代, false",
        "/square/, true",
        "square-shaped, false",
        "a-square, false",
        "-square, true",
        "square-, true",
        "square-Modell, true",
    })
    void fitsLatin_wordBorders_decide(String given, boolean fits) {
        FoldedText text = FoldedText.of(given);
        int start = given.indexOf("square");
        assertThat(text.fitsLatin(start, start + "square".length())).isEqualTo(fits);
    }

    @Test
    void fitsLatin_spaceInGivenText_isBorder() {
        FoldedText text = FoldedText.of("the square one");
        assertThat(text.fitsLatin(3, 9)).isTrue();
    }
}
