package org.shangwen.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "字节跳动 | 4",
                "速卖通（AliExpress）上线，GMV 达 14.6 亿 | 10",
                "Don't panic: GPT-5 costs 1,200 dollars. | 6",
                "iPhone17发布 | 3",
                "カメラ | 3",
                "𠮷野家 | 3",
                "'……，。 — ' | 0",
                "'' | 0"
            })
    void text_isCountedAsReadersDo(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }
}
