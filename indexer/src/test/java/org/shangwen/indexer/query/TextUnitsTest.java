package org.shangwen.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.indexer.analysis.WordReading;

final class TextUnitsTest {

    private final TextUnits units = new TextUnits(new WordReading(), new ExactReading());

    @ParameterizedTest
    @CsvSource({
        "张一鸣, 张一鸣",
        "張一鳴是誰, 張一鳴|誰",
        "跨境电商, 跨境|电商",
        "敦煌网的物流, 敦煌|网|物流",
        "北元在哪一年亡国, 北元|一年|亡国",
        "如何做用户增长, 做|用户|增长",
        "iPhone17和14.6万亿, iPhone17|14.6万亿",
        "张之洞, 张之洞",
        "的, ''",
        "怎么样？, ''",
    })
    void text_isCutIntoWordsAndNameLikeRuns(String text, String expected) {
        String cut = units.of(text).stream()
                .map(unit -> text.substring(unit.start(), unit.end()))
                .collect(Collectors.joining("|"));
        assertThat(cut).isEqualTo(expected);
    }
}
