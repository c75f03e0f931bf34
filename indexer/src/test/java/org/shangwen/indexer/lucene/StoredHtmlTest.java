package org.shangwen.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoredHtmlTest {

    @ParameterizedTest
    @CsvSource({"1, 5", "40, 1", "3000, 1", "3000, 20000", "100000, 3"})
    void read_whateverTheLengths_givesTheSameBack(int sentences, int repeats) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("第")
                    .append(i * 7919L % 9973)
                    .append("号仓库在港口的")
                    .append(i % 31)
                    .append("街。\n");
        }
        String html = ("<p>" + text + "</p>").repeat(Math.min(repeats, 3)) + "<br>".repeat(repeats) + "\uD800 \u0000";
        byte[] stored = StoredHtml.bytes(html, text.toString());
        assertThat(StoredHtml.read(new BytesRef(stored), text.toString())).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({"20", "400"})
    void bytes_htmlThatRepeatsTheText_isAFractionOfIt(int sentences) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            String line = "第" + i * 7919L % 9973 + "号仓库在港口的" + i * 104_729L % 9931 + "街开门，排队的人一直站到桥边。";
            text.append(line).append('\n');
            html.append("<p>").append(line).append("</p>\n");
        }
        byte[] stored = StoredHtml.bytes(html.toString(), text.toString());
        assertThat(stored.length).isLessThan(html.length() * 3 / 8);
    }
}
