package org.shangwen.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlIdentityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            http://Press.Example/a.html                        | https://press.example/a.html
            HTTPS://press.example:443/a.html                   | https://press.example/a.html
            http://press.example:80/a.html#top                 | https://press.example/a.html
            http://press.example                               | https://press.example/
            http://press.example:8080/a                        | https://press.example:8080/a
            https://press.example/x/../a.html                  | https://press.example/a.html
            https://press.example/a?b=2&a=1                    | https://press.example/a?a=1&b=2
            https://press.example/a?utm_source=x&UTM_Medium=y  | https://press.example/a
            https://press.example/a?spm=a.b&id=3&from=timeline | https://press.example/a?id=3
            https://press.example/a?id=&&=1&x=1                | https://press.example/a?x=1
            https://press.example/story?sid=7                  | https://press.example/story?sid=7
            https://press.example/story?8123                   | https://press.example/story?8123
            https://press.example/a;jsessionid=9F/b?PHPSESSID=1| https://press.example/a/b
            https://user:secret@press.example/a                | https://press.example/a
            https://press.example/%7ea/%e5%ad%97               | https://press.example/~a/%E5%AD%97
            https://press.example/字节                          | https://press.example/%E5%AD%97%E8%8A%82
            https://例子.example/a                              | https://xn--fsqu00a.example/a
            """)
    void normalise_spellingsOfOnePage_haveOneForm(String url, String normal) {
        assertThat(UrlIdentity.normalise(url)).isEqualTo(normal);
        assertThat(UrlIdentity.normalise(normal))
                .as("normal form of a normal form")
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.html",
                "//press.example/a",
                "ftp://press.example/a",
                "http:///a",
                "javascript:x()",
                "https://press example/",
                "http://[::1",
                "https://"
            })
    void normalise_noWebAddress_isRefusedByName(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlIdentity.normalise(url))
                .withMessageContaining("\"" + url + "\"");
    }

    @Test
    void articleId_httpAndHttps_areOneArticle() {
        assertThat(UrlIdentity.articleId("http://press.example/1?utm_source=rss"))
                .isEqualTo(UrlIdentity.articleId("https://press.example/1"));
    }
}
