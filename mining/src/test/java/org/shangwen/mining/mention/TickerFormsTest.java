package org.shangwen.mining.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickerFormsTest {

    @ParameterizedTest
    @CsvSource({
        "HKEX:9988, 09988.hk",
        "HKEX:9988, 9988.hk",
        "HKEX:700, 00700.hk",
        "HKEX:700, 0700.hk",
        "SSE:600519, 600519.sh",
        "SZSE:300750, sz300750",
        "NASDAQ:PDD, pdd.us",
        "NYSE:BABA, nyse:baba",
        "TSE:7974, tse:7974",
    })
    void of_exchange_writesItAsNewsDo(String ticker, String form) {
        assertThat(TickerForms.of(ticker)).contains(form);
    }
}
