package org.shangwen.searchapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading a query string. */
final class ParametersTest {

    private static final Set<String> KNOWN = Set.of("q", "company", "size");

    @Test
    void one_encodedText_isDecoded() {
        assertThat(Parameters.parse("q=%E5%AD%97%E8%8A%82+a%2Bb", KNOWN).one("q"))
                .hasValue("字节 a+b");
    }

    @Test
    void one_rawUnicode_isTakenAsItIs() {
        assertThat(Parameters.parse("q=字节跳动", KNOWN).one("q")).hasValue("字节跳动");
    }

    @Test
    void one_blank_countsAsMissing() {
        assertThat(Parameters.parse("q=&&size", KNOWN).one("q")).isEmpty();
    }

    @Test
    void list_repeatedAndWithCommas_isOneList() {
        assertThat(Parameters.parse("company=a,b&company=b,c&company=", KNOWN).list("company"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void parse_brokenEncoding_namesTheParameter() {
        assertThatThrownBy(() -> Parameters.parse("q=%e5%ad", KNOWN))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.words()).startsWith("q "));
        assertThatThrownBy(() -> Parameters.parse("q=%4", KNOWN)).isInstanceOf(ApiError.class);
    }

    @Test
    void parse_manyParameters_isRefused() {
        assertThatThrownBy(() -> Parameters.parse("q=a&".repeat(1000), KNOWN)).isInstanceOf(ApiError.class);
    }

    @Test
    void integer_outOfRange_saysTheRange() {
        assertThatThrownBy(() -> Parameters.parse("size=99999999999", KNOWN).integer("size", 10, 0, 100))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.words()).contains("0 to 100"));
    }
}
