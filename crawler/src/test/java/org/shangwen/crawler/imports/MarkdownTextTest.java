package org.shangwen.crawler.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    /** Hundreds of times what it takes, a thousandth of what a walk to the end of the line for each sign would. */
    private static final double SECONDS = 10;

    @Test
    void lines_marksOfAllKinds_leaveTheWords() {
        assertThat(MarkdownText.lines("> > ## 灯会 ##\n- 见[长街](https://a.example/x)的**灯**\n![灯](a.png)\n<b>三百</b>盏"))
                .containsExactly("灯会", "见长街的灯", "", "三百盏");
    }

    @Test
    void lines_bracketsWithoutEnd_areText() {
        assertThat(MarkdownText.lines("甲[乙(丙")).containsExactly("甲[乙(丙");
        assertThat(MarkdownText.lines("甲[乙](丙")).containsExactly("甲[乙](丙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[a](", "[a][", "![", "[![", "<a", "> ", "](", "a**", "\\[", "a`"})
    void lines_aMillionSignsInOneLine_isBounded(String sign) {
        String line = sign.repeat(1_000_000 / sign.length());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(MarkdownText.lines(line)).hasSize(1);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(seconds).isLessThan(SECONDS);
    }
}
