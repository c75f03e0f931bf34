package org.shangwen.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGlobTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/*/*.html, https://a.example/ai/1.html, true",
        "https://a.example/*/*.html, https://a.example/ai/1.html?from=list#top, true",
        "https://a.example/*/*.html, https://a.example/ai/x/1.html, false",
        "https://a.example/*/*.html, https://a.example/1.html, false",
        "https://a.example/*/*.html, https://a.example/ai/1.html/, false",
        "https://a.example/*/*.html, https://a.example/ai/1xhtml, false",
        "https://a.example/*/*.html, http://a.example/ai/1.html, true",
        "http://a.example/p/*, https://a.example/p/1, true",
        "https://a.example/p/*, ftp://a.example/p/1, false",
        "https://a.example/**, https://a.example/a/b/c, true",
        "https://a.example/**/x, https://a.example/a/b/x, true",
        "https://*.a.example/*, https://www.a.example/1, true",
        "https://*.a.example/*, https://evil.example/www.a.example/1, false",
        "https://a.example/story?sid=*, https://a.example/story?sid=7, true",
        "https://a.example/story?sid=*, https://a.example/story, false",
        "https://a.example/(1)[2]+, https://a.example/(1)[2]+, true",
    })
    void matches_address_asThePatternSays(String pattern, String address, boolean expected) {
        assertThat(AddressGlob.of(pattern).matches(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "**",
                "www.a.example/*",
                "https://",
                "https://a.example/***",
                "https://a.example/ x",
                "https://a.example/#x",
                "ftp://a.example/*"
            })
    void of_notAPattern_isRefusedInWords(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressGlob.of(pattern))
                .withMessageStartingWith("must ");
    }

    @Test
    void of_tooLong_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressGlob.of("https://" + "a".repeat(200)));
    }

    @Test
    void matches_worstCase_takesLinearTime() {
        AddressGlob glob = AddressGlob.of("https://" + "**a".repeat(60) + "b");
        String address = "https://" + "a".repeat(100_000);

        boolean matches = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> glob.matches(address));

        assertThat(matches).isFalse();
    }
}
