package org.shangwen.mining.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangwen.mining.fold.FoldedText;

class WordBordersTest {

    private final WordBorders borders = new WordBorders();

    @ParameterizedTest
    @CsvSource({
        "北京东站今天恢复运营, 京东",
        "这支欧美团队, 美团",
        "他取得物流许可, 得物",
        "产品在不同程度上受到影响, 同程",
        "这话很有道理, 有道",
        "点点滴滴, 滴滴",
        "屏幕可灵活调整, 可灵",
        "板上钉钉, 钉钉",
        "便携程序, 携程",
        "创新浪潮, 新浪",
        "南京东路步行街, 京东",
    })
    void hold_partsOfOtherWords_isFalse(String text, String name) {
        assertThat(holds(text, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "京东方面回应称, 京东",
        "京东站在风口, 京东",
        "用户在美团购买套餐, 美团",
        "美团队伍建设, 美团",
        "在得物流行的球鞋, 得物",
        "微信公众平台, 微信",
        "美团旗下的团队, 美团",
        "滴滴答应整改, 滴滴",
        "与携程程序员交流, 携程",
        "新浪网友评论, 新浪",
        "腾讯, 腾讯",
    })
    void hold_wordAmongWords_isTrue(String text, String name) {
        assertThat(holds(text, name)).isTrue();
    }

    private boolean holds(String text, String name) {
        int start = text.indexOf(name);
        return borders.hold(FoldedText.of(text), start, start + name.length());
    }
}
