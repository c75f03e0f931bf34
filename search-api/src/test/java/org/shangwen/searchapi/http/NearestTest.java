package org.shangwen.searchapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mistyped word was meant to be. */
final class NearestTest {

    private static final List<String> WORDS = List.of("company", "source", "sort", "size");

    @Test
    void to_oneLetterOff_isFound() {
        assertThat(Nearest.to("compny", WORDS)).hasValue("company");
        assertThat(Nearest.to("SORT", WORDS)).hasValue("sort");
    }

    @Test
    void to_somethingElse_isNothing() {
        assertThat(Nearest.to("weather", WORDS)).isEmpty();
        assertThat(Nearest.to("", WORDS)).isEmpty();
        assertThat(Nearest.to("x".repeat(10_000), WORDS)).isEmpty();
    }
}
