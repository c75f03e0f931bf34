package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartJoinerTest {

    @Test
    void parts_areJoinedInOrder() {
        assertThat(PartJoiner.join(List.of(List.of("甲", "乙"), List.of("丙"), List.of("丁", "戊"))))
                .containsExactly("甲", "乙", "丙", "丁", "戊");
    }

    @Test
    void headThatEachPartRepeats_isSaidOnce() {
        assertThat(PartJoiner.join(List.of(
                        List.of("云帆启用新仓库", "编者按：本文分三部分。", "甲"),
                        List.of("云帆启用新仓库", "编者按：本文分三部分。", "乙"),
                        List.of("云帆 启用新仓库", "丙"))))
                .containsExactly("云帆启用新仓库", "编者按：本文分三部分。", "甲", "乙", "丙");
    }

    @Test
    void footThatEachPartRepeats_isSaidOnce() {
        assertThat(PartJoiner.join(
                        List.of(List.of("甲", "【1】【2】", "欢迎订阅南渡商业观察。"), List.of("乙", "欢迎订阅南渡商业观察。", "【1】【2】"))))
                .containsExactly("甲", "乙", "欢迎订阅南渡商业观察。");
    }

    @Test
    void lineRepeatedWithinTheText_stays() {
        assertThat(PartJoiner.join(List.of(List.of("甲", "问：为什么？", "乙"), List.of("丙", "问：为什么？", "丁"))))
                .containsExactly("甲", "问：为什么？", "乙", "丙", "问：为什么？", "丁");
    }

    @Test
    void singlePart_isAsItIs() {
        assertThat(PartJoiner.join(List.of(List.of("甲", "【1】")))).containsExactly("甲", "【1】");
        assertThat(PartJoiner.join(List.of())).isEmpty();
        assertThat(PartJoiner.join(List.of(List.of(), List.of("甲"), List.of()))).containsExactly("甲");
    }

    @Test
    void partThatIsTheSameAgain_addsNothing() {
        assertThat(PartJoiner.join(List.of(List.of("甲", "乙"), List.of("甲", "乙"))))
                .containsExactly("甲", "乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"【1】【2】【3】", "上一页 1/2 下一页", "上一页", "第2页", "1 2 3 下一页 >>", "共 3 页", "[1] [2]"})
    void pager_isTold(String line) {
        assertThat(PartJoiner.isPager(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "1 | 2 | 3", "第2页上写着他的名字", "下一页更精彩", "……", "一", "[注] 1", "40.5%"})
    void otherLine_isNoPager(String line) {
        assertThat(PartJoiner.isPager(line)).isFalse();
    }
}
