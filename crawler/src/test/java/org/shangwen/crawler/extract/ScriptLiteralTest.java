package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLiteralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '´',
            value = {
                "{} ¦ {}",
                "{\"a\":1,\"b\":[true,null,-2]} ¦ {\"a\":1,\"b\":[true,null,-2]}",
                "{a:'x', $b_1:\"y\", 3:`z`,} ¦ {\"a\":\"x\",\"$b_1\":\"y\",\"3\":\"z\"}",
                "{a:!0,b:!1,c:void 0,d:undefined,e:1.5} ¦ {\"a\":true,\"b\":false,\"c\":null,\"d\":null,\"e\":null}",
                "{a:'x'.slice(6, -6),b:'y' + 'z' + '!',c:1} ¦ {\"a\":\"x\",\"b\":\"yz!\",\"c\":1}",
                "{a:function(b,c){return {d:'}'}},e:(x)=>[1,2],f:2} ¦ {\"a\":null,\"e\":null,\"f\":2}",
                "{/* one }*/a:1,b:new Date('2021'),c:[1,,2,]} ¦ {\"a\":1,\"b\":null,\"c\":[1,2]}",
                "{m(){return 1}, ...rest, a:1} ¦ {\"a\":1}",
                "{a:JSON.parse('{\"b\":1}')} ¦ {\"a\":\"{\\\"b\\\":1}\"}",
                "{\"a\":\"\\u4e2d\\x41\\/\\'\\q\"} ¦ {\"a\":\"中A/'q\"}",
                "{a:1};alert(1) ¦ {\"a\":1}",
            })
    void literal_isReadAsJson(String script, String json) {
        assertThat(read(script).orElseThrow()).hasToString(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "{a", "{a:", "{a:1", "[1,", "{a:'x", "{a:\"\\", "{a:/* "})
    void unfinishedLiteral_isNone(String script) {
        assertThat(read(script)).isEmpty();
    }

    @Test
    void commentToTheEndOfTheLine_isNoPart() {
        assertThat(read("{a:1, // }\n b:2}").orElseThrow()).hasToString("{\"a\":1,\"b\":2}");
    }

    @Test
    void deepLiteral_isNone() {
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(read("{a:".repeat(101) + "1" + "}".repeat(101))).isEmpty();
        assertThat(read("{a:".repeat(100) + "1" + "}".repeat(100))).isPresent();
    }

    @Test
    void longLiteral_isCutOff() {
        ScriptLiteral literal = new ScriptLiteral("{a:'" + "x".repeat(1000) + "'}", 0, 500);
        assertThat(literal.read()).isEmpty();
        assertThat(literal.end()).isLessThanOrEqualTo(500);
    }

    private static Optional<JsonNode> read(String script) {
        return new ScriptLiteral(script, 0, 1_000_000).read();
    }
}
