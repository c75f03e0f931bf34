package org.shangwen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityTest {

    @Test
    void articleId_ofAnIdentity_isTheBeginningOfItsSha256() {
        // SHA-256 of "abc", FIPS 180-4 example.
        assertThat(ArticleId.of("abc").value()).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BA7816BF8F01CFEA414140DE5DAE2223", "ba7816bf", "../../../../etc/passwd/aaaaaaaaaa"})
    void articleId_ofAnotherForm_isRefused(String value) {
        assertThatThrownBy(() -> new ArticleId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"woshipm", "36kr", "technode-cn", "a"})
    void sourceId_inKebabCase_isTaken(String value) {
        assertThat(new SourceId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Woshipm", "-a", "a-", "a--b", "a/b", "..", "人人", "a b"})
    void sourceId_inAnotherForm_isRefusedNamingIt(String value) {
        assertThatThrownBy(() -> new SourceId(value)).hasMessageContaining("\"" + value + "\"");
    }

    @Test
    void sourceId_longerThan64_isRefused() {
        assertThat(new SourceId("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new SourceId("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }
}
