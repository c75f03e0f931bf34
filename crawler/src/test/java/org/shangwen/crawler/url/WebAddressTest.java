package org.shangwen.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://press.example/a?b=2&a=1#top  | https://press.example/a?b=2&a=1
            https://press.example                | https://press.example/
            https://press.example?x=1            | https://press.example/?x=1
            https://press.example/字 节          | https://press.example/%E5%AD%97%20%E8%8A%82
            https://press.example/100%/a%20b     | https://press.example/100%25/a%20b
            https://press.example/a\\b?c=[d]     | https://press.example/a/b?c=%5Bd%5D
            https://例子.example/a               | https://xn--fsqu00a.example/a
            HTTP://Press.Example:8080/A          | HTTP://Press.Example:8080/A
            http://[2001:db8::1]/a               | http://[2001:db8::1]/a
            """)
    void parse_keepsTheAddressAsFound_butForWhatARequestCannotCarry(String address, String expected) {
        assertThat(WebAddress.parse(address)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b.html                  | https://press.example/x/b.html
            ../b                    | https://press.example/b
            /b                      | https://press.example/b
            ?page=2                 | https://press.example/x/a.html?page=2
            //cdn.example/b         | https://cdn.example/b
            http://other.example    | http://other.example/
            '#top'                  | https://press.example/x/a.html
            字.html                 | https://press.example/x/%E5%AD%97.html
            """)
    void resolve_followsTheReference(String reference, String expected) {
        assertThat(WebAddress.resolve(URI.create("https://press.example/x/a.html"), reference))
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.html",
                "ftp://press.example/",
                "javascript:alert(1)",
                "http:///a",
                "http://a b/",
                "file:///etc/passwd",
                "http://["
            })
    void parse_noWebAddress_isRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.parse(address));
    }
}
