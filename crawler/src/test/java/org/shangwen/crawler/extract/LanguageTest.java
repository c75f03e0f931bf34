package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "跨境电商的物流时间不断缩短，Shopify 与 TikTok 都在加快 | zh-Hans",
                "跨境電商的物流時間不斷縮短，Shopify 與 TikTok 都在加快 | zh-Hant",
                "The warehouse in Ningbo has opened and parcels are faster | en",
                "越境ECの物流はますます速くなっています | ja",
                "국경을 넘는 전자상거래 물류가 빨라지고 있다 | ko",
                "L'entrepôt a été inauguré à Ningbo, les délais réduits | und",
                "12345 | und"
            })
    void script_tellsTheLanguage(String text, String language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
