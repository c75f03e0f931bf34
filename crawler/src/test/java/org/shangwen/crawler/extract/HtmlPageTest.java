package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SIMPLIFIED = "本报记者从跨境电商企业了解到，朱镕基、陶喆与董明珠堃等人的名字常常写错，囧。商品种类逐年增加，物流时间不断缩短。";
    private static final String TRADITIONAL = "電子商務協會今天表示，今年網路購物的營業額將會超過去年，其中以服飾與家電的成長最為明顯。";

    @ParameterizedTest
    @CsvSource({
        "gb2312, GB18030",
        "gbk, GB18030",
        "x-gbk, GB18030",
        "GB18030, GB18030",
        "gb_2312-80, GB18030",
        "big5, Big5-HKSCS",
        "x-x-big5, Big5-HKSCS",
        "utf8, UTF-8"
    })
    void label_isMappedToTheWidestCharsetOfItsFamily(String label, String charset) {
        String text = charset.equals("Big5-HKSCS") ? TRADITIONAL : SIMPLIFIED;
        HtmlPage page = parse("<meta charset=" + label + "><p>" + text, Charset.forName(charset), null);
        assertThat(page.document().text()).isEqualTo(text);
        assertThat(page.charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void labelOfHttp_withoutMeta_isBelieved() {
        assertThat(parse("<p>" + SIMPLIFIED, GB18030, "text/html; charset=\"GB2312\"")
                        .document()
                        .text())
                .isEqualTo(SIMPLIFIED);
    }

    @Test
    void metaHttpEquivLabel_isRead() {
        String html = "<meta content='text/html; charset = gb2312 ' http-equiv='Content-Type'><p>" + SIMPLIFIED;
        assertThat(parse(html, GB18030, null).document().text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void labelUtf8_onGbkBytes_isOverruled() {
        HtmlPage page = parse("<meta charset=utf-8><p>" + SIMPLIFIED, GB18030, "text/html; charset=utf-8");
        assertThat(page.document().text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void labelGbk_onUtf8Bytes_isOverruled() {
        HtmlPage page = parse("<meta charset=gbk><p>" + SIMPLIFIED, StandardCharsets.UTF_8, "text/html; charset=gbk");
        assertThat(page.document().text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void labelLatin1_onGbkBytes_isOverruled() {
        assertThat(parse("<p>" + SIMPLIFIED, GB18030, "text/html; charset=iso-8859-1")
                        .document()
                        .text())
                .isEqualTo(SIMPLIFIED);
    }

    @Test
    void labelLatin1_onWesternBytes_isBelieved() {
        String text = "Café, naïve, Zürich, façade, señor, Ångström and more of the kind.";
        assertThat(parse("<p>" + text, StandardCharsets.ISO_8859_1, "text/html; charset=iso-8859-1")
                        .document()
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "UTF-8"})
    void noLabel_isDetected(String charset) {
        assertThat(parse("<p>" + SIMPLIFIED, Charset.forName(charset), null)
                        .document()
                        .text())
                .isEqualTo(SIMPLIFIED);
    }

    @Test
    void noLabel_onBig5Bytes_isDetected() {
        assertThat(parse("<p>" + TRADITIONAL, Charset.forName("Big5"), null)
                        .document()
                        .text())
                .isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest
    @CsvSource({"no-such-charset", "'utf-8\"/>'", "中文", "''", "undefined"})
    void unknownLabel_isPassedOver(String label) {
        HtmlPage page = parse(
                "<meta charset='" + label + "'><p>" + SIMPLIFIED,
                StandardCharsets.UTF_8,
                "text/html; charset=" + label);
        assertThat(page.document().text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void xmlDeclaration_isRead() {
        String html = "<?xml version=\"1.0\" encoding=\"gb2312\"?><html><p>" + SIMPLIFIED;
        assertThat(parse(html, GB18030, null).document().body().text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void byteOrderMark_winsOverLabels() {
        HtmlPage page =
                parse("\uFEFF<meta charset=gbk><p>" + SIMPLIFIED, StandardCharsets.UTF_16LE, "text/html; charset=gbk");
        assertThat(page.document().text()).isEqualTo(SIMPLIFIED);
        assertThat(page.charset()).isEqualTo(StandardCharsets.UTF_16LE);
    }

    @Test
    void characterCutInTheMiddle_doesNotOverruleTheLabel() {
        byte[] whole = ("<meta charset=utf-8><p>" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8);
        HtmlPage page = HtmlPage.parse("", Arrays.copyOf(whole, whole.length - 1), null);
        assertThat(page.document().text()).startsWith(SIMPLIFIED.substring(0, SIMPLIFIED.length() - 1));
    }

    @Test
    void nothingOrNonsense_givesATree() {
        assertThat(parse("", StandardCharsets.UTF_8, null).document().text()).isEmpty();
        byte[] nonsense = new byte[4096];
        for (int i = 0; i < nonsense.length; i++) {
            nonsense[i] = (byte) (i * 31 + i / 7);
        }
        assertThat(HtmlPage.parse("", nonsense, null).document()).isNotNull();
        assertThat(parse("a\0b<p>\0\0c", StandardCharsets.UTF_8, null)
                        .document()
                        .text())
                .contains("c");
    }

    @Test
    void deepNesting_isFlattened() {
        HtmlPage page = parse("<div>".repeat(100_000) + "深", StandardCharsets.UTF_8, null);
        assertThat(page.document().text()).isEqualTo("深");
        assertThat(page.document().outerHtml()).isNotEmpty(); // would overflow the stack
    }

    @Test
    void hugePage_isCut() {
        HtmlPage page = parse("<p>首页" + "<p>x".repeat(2_500_000), StandardCharsets.UTF_8, null);
        assertThat(page.document().text()).startsWith("首页").hasSizeLessThan(4_500_000);
    }

    private static HtmlPage parse(String html, Charset charset, @Nullable String contentType) {
        return HtmlPage.parse("https://news.example/a/1.html", html.getBytes(charset), contentType);
    }
}
