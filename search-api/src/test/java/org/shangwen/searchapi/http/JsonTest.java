package org.shangwen.searchapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** JSON as it is written and read. */
final class JsonTest {

    @Test
    void write_halfASurrogatePair_survivesUtf8() {
        String text = "\ud800a\ude00😀\udbff";
        String json = new String(Json.write(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(Json.read(json).textValue()).isEqualTo(text);
        assertThat(json).contains("😀");
    }

    @Test
    void write_controlCharacters_areEscaped() {
        assertThat(Json.write("\u0000\u001b")).isEqualTo("\"\\u0000\\u001B\"");
    }

    @Test
    void read_fieldTwice_isRefused() {
        assertThatThrownBy(() -> Json.read("{\"a\":1,\"a\":2}")).isInstanceOf(UncheckedIOException.class);
    }
}
