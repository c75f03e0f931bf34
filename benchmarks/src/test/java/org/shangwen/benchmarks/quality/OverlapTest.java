package org.shangwen.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void sameText_isWhole() {
        Overlap overlap = Overlap.ofCharacters("云帆物流，启用 新仓库。", "云帆物流启用新仓库");
        assertThat(overlap).isEqualTo(new Overlap(1, 0, 0));
        assertThat(overlap.f1()).isEqualTo(1);
    }

    @Test
    void halfOfTheText_isFoundByHalf() {
        // Runs of five: abcde … fghij are 6, of which abcde, bcdef … are in "abcdefg": 3.
        Overlap overlap = Overlap.ofCharacters("abcdefghij", "abcdefg");
        assertThat(overlap.both()).isEqualTo(0.5, within(1e-9));
        assertThat(overlap.missing()).isEqualTo(0.5, within(1e-9));
        assertThat(overlap.extra()).isZero();
        assertThat(overlap.precision()).isEqualTo(1);
        assertThat(overlap.recall()).isEqualTo(0.5, within(1e-9));
        assertThat(overlap.f1()).isEqualTo(2 / 3.0, within(1e-9));
    }

    @Test
    void nothingFound_isZero() {
        assertThat(Overlap.ofCharacters("云帆", "").f1()).isZero();
        assertThat(Overlap.ofWords("two words", "other ones").f1()).isZero();
    }

    @Test
    void wordsRepeated_countAsOftenAsBothHaveThem() {
        Overlap overlap = Overlap.ofWords("a b c d a b c d", "a b c d");
        assertThat(overlap.both()).isEqualTo(0.2, within(1e-9));
        assertThat(overlap.missing()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void width_doesNotCount() {
        assertThat(Overlap.normalised("ＧＭＶ：１，２００ 亿_")).isEqualTo("gmv1200亿");
    }
}
