package org.shangwen.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://press.example/a/123_2.shtml, http://press.example/a/123.shtml",
        "http://press.example/a/123-3.html, http://press.example/a/123.html",
        "http://press.example/a/123_20, http://press.example/a/123",
        "http://press.example/a/123/2, http://press.example/a/123",
        "http://press.example/a/123/2/, http://press.example/a/123/",
        "http://press.example/a/123?page=2, http://press.example/a/123",
        "http://press.example/show_2.php?id=7, http://press.example/show.php?id=7",
    })
    void first_ofAnAddressWithAPageNumber_isTheAddressWithoutIt(String part, String first) {
        assertThat(PartAddress.first(part)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://press.example/a/123.html",
                "http://press.example/a/123_1.html",
                "http://press.example/a/123_21.html",
                "http://press.example/a/2021-10-31.html",
                "http://press.example/a/123?page=2&id=7",
                "http://press.example/2",
                "http://press.example/",
            })
    void first_ofAnotherAddress_isEmpty(String address) {
        assertThat(PartAddress.first(address)).isEmpty();
    }
}
