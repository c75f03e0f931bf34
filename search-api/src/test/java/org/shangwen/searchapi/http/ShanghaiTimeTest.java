package org.shangwen.searchapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in and out. */
final class ShanghaiTimeTest {

    @Test
    void of_timeElsewhere_isTheSameInstantInChina() {
        assertThat(ShanghaiTime.of(OffsetDateTime.parse("2021-10-10T16:00:00Z")))
                .isEqualTo("2021-10-11T00:00:00+08:00");
    }

    @Test
    void of_fractions_areLeftOut() {
        assertThat(ShanghaiTime.of(Instant.parse("2021-10-10T16:00:00.987Z"))).isEqualTo("2021-10-11T00:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2020-12-31T16:00:00Z, 2021-12-31T16:00:00Z",
        "2021-10, 2021-09-30T16:00:00Z, 2021-10-31T16:00:00Z",
        "2021-10-11, 2021-10-10T16:00:00Z, 2021-10-11T16:00:00Z",
        "2021-10-11T08:00:00+08:00, 2021-10-11T00:00:00Z, 2021-10-11T00:00:00Z",
    })
    void period_named_hasBothEnds(String text, Instant start, Instant end) {
        assertThat(ShanghaiTime.startOf("from", text)).isEqualTo(start);
        assertThat(ShanghaiTime.endOf("to", text)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2021-2-3",
                "2021-02-30",
                "20211011",
                "2021-10-11T08:00:00",
                "10000-01-01",
                "-2021-01-01"
            })
    void period_unreadable_isRefusedByName(String text) {
        assertThatThrownBy(() -> ShanghaiTime.startOf("from", text))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.words()).startsWith("from "));
    }
}
