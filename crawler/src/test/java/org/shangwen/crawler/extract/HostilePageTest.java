package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;

/**
 * Pages that want to cost time, memory or an exception. Times are the processor's and the bounds ten times what is
 * needed, so that a busy machine fails nothing; work that grows with the square of a page is far beyond them.
 */
class HostilePageTest {

    private static final int KILOBYTE = 1000;
    private static final double SECONDS_A_MEGABYTE = 4;
    private static final PageContext CONTEXT = PageContext.fetchedAt(Instant.parse("2024-05-06T04:00:00Z"));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Stream<Arguments> kinds() {
        return HostilePages.kinds().entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void extract_aQuarterMegabyteOfAKind_isBounded(String name, IntFunction<String> kind) {
        byte[] page = HostilePages.ofSize(kind, 250 * KILOBYTE);
        assertThat(seconds(() -> extract(page))).isLessThan(SECONDS_A_MEGABYTE);
    }

    @Test
    void extract_aHundredThousandNestedBoxes_findsTheArticle() {
        String html = HostilePages.page(
                "<div>".repeat(100_000) + "<p>" + HostilePages.SENTENCE.repeat(3) + "</p>" + "</div>".repeat(100_000));
        assertThat(text(html)).contains("三百盏纸灯");
    }

    @Test
    void extract_fiveMegabytesInOneLine_isBounded() {
        byte[] page =
                HostilePages.ofSize(n -> HostilePages.page("<p>" + HostilePages.SENTENCE.repeat(n)), 5000 * KILOBYTE);
        assertThat(seconds(() -> extract(page))).isLessThan(5 * SECONDS_A_MEGABYTE);
    }

    @Test
    void extract_aMillionBreaks_isBounded() {
        String html = HostilePages.page("<p>" + HostilePages.SENTENCE.repeat(3) + "<br>".repeat(1_000_000));
        assertThat(seconds(() -> text(html))).isLessThan(4 * SECONDS_A_MEGABYTE);
        assertThat(text(html)).contains("三百盏纸灯");
    }

    @Test
    void extract_fiftyMegabytes_readsTheBeginning() {
        byte[] page = HostilePages.ofSize(
                n -> HostilePages.page(
                        "<p>" + HostilePages.SENTENCE.repeat(3) + "</p>" + "<!-- nothing at all -->".repeat(n)),
                50_000 * KILOBYTE);
        assertThat(seconds(() -> extract(page))).isLessThan(8 * SECONDS_A_MEGABYTE);
        assertThat(extract(page)).isInstanceOf(Extracted.class);
    }

    @Test
    void extract_empty_isRejected() {
        assertThat(extract(new byte[0])).isInstanceOf(Rejected.class);
        assertThat(extract(HostilePages.utf8("   \n"))).isInstanceOf(Rejected.class);
        assertThat(extract(HostilePages.utf8("<html>"))).isInstanceOf(Rejected.class);
    }

    @Test
    void extract_bytesThatAreNoText_endsWithoutException() {
        assertThat(extract(HostilePages.binary(300 * KILOBYTE))).isNotNull();
    }

    @Test
    void extract_nulBytesBetweenLetters_leavesThemOut() {
        assertThat(text(HostilePages.page("<p>" + HostilePages.SENTENCE.replace("纸灯", "纸\0灯") + "</p>")))
                .doesNotContain("\0");
    }

    @Test
    void extract_labelOfAnotherCharset_followsTheBytes() {
        String html = HostilePages.page("<meta charset=utf-8><p>" + HostilePages.SENTENCE.repeat(3));
        assertThat(textOf(extract(HostilePages.gbk(html)))).contains("三百盏纸灯");
        String other = html.replace("utf-8", "gb2312");
        assertThat(textOf(extract(HostilePages.utf8(other)))).contains("三百盏纸灯");
        HtmlPage lied = HtmlPage.parse("", HostilePages.utf8(other), "text/html; charset=iso-8859-1");
        assertThat(lied.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void extract_baseOfNoWebAddress_givesOnlyWebAddresses() {
        for (String base :
                new String[] {"javascript:alert(1)//", "data:text/html,x", "file:///etc/", "//", "http://[", "\0"}) {
            String html = "<base href='" + base + "'><link rel=canonical href='x.html'>"
                    + HostilePages.page(
                            "<p>" + HostilePages.SENTENCE.repeat(3) + "<img src='a.jpg'><img src='javascript:x'></p>");
            assertThat(extract(HostilePages.utf8(html))).isInstanceOfSatisfying(Extracted.class, article -> {
                assertThat(String.valueOf(article.image())).matches("null|https?://.*");
                assertThat(String.valueOf(article.canonicalUrl())).matches("null|https?://.*");
                assertThat(String.valueOf(article.html())).doesNotContain("javascript:");
            });
        }
    }

    @Test
    void extract_refreshToElsewhere_isNotFollowed() {
        String html = "<meta http-equiv=refresh content='0;url=https://elsewhere.example/'>"
                + HostilePages.page("<p>" + HostilePages.SENTENCE.repeat(3));
        assertThat(text(html)).contains("三百盏纸灯").doesNotContain("elsewhere");
    }

    @Test
    void extract_scriptThatWritesMarkup_isNotRead() {
        String html = HostilePages.page("<p>" + HostilePages.SENTENCE.repeat(3)
                + "<script>document.write('<p>写出来的一段话，不应当在正文里出现。</p>')</script>");
        assertThat(text(html)).contains("三百盏纸灯").doesNotContain("写出来");
    }

    @Test
    void extract_directionAndZeroWidthMarks_leavesThemOut() {
        String html = "<title>\u202e纸灯挂满\u202c长街</title><h1>\u202e纸灯挂满\u202c长街</h1><p>"
                + HostilePages.SENTENCE
                        .replace("，", "，\u200b\u2066\u2069\u061c\ufeff")
                        .repeat(3);
        assertThat(extract(HostilePages.utf8(html))).isInstanceOfSatisfying(Extracted.class, article -> {
            assertThat(article.title()).isEqualTo("纸灯挂满长街");
            assertThat(article.text()).doesNotContainPattern("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]");
        });
    }

    @Test
    void extract_oneSentence_isTheArticle() {
        String html = HostilePages.page("<h1>纸灯挂满城南长街</h1><p>" + HostilePages.SENTENCE + "</p>");
        assertThat(text(html)).isEqualTo(HostilePages.SENTENCE);
    }

    private static Extraction extract(byte[] page) {
        return new Extractor().extract(HtmlPage.parse("https://news.example/a/1.html", page, null), CONTEXT);
    }

    private static String text(String html) {
        return textOf(extract(HostilePages.utf8(html)));
    }

    private static String textOf(Extraction extraction) {
        return extraction instanceof Extracted article ? article.text() : extraction.toString();
    }

    private static double seconds(Supplier<?> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        assertThat(work.get()).isNotNull();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
