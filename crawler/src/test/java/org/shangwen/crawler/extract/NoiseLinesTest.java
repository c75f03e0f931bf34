package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseLinesTest {

    private static final String TEXT = "云帆物流今天宣布，它在宁波的新仓库已经启用，跨境包裹的平均处理时间由两天缩短到九个小时，卖家可以直接选择这一线路。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任编辑：王小二",
                "（责任编辑：系统管理员）",
                "【责任编辑：王小二】",
                "未经许可，禁止转载",
                "本文由 @林晓舟 原创发布于某网。未经许可，禁止转载",
                "题图来自 Unsplash，基于 CC0 协议",
                "扫码关注我们",
                "微信扫一扫",
                "赞赏",
                "给作者打赏，鼓励TA抓紧创作！",
                "公众号：云帆观察（ID：yunfan）",
                "免责声明：本文仅代表作者观点",
                "上一篇：另一条新闻",
                "分享到：",
                "打开APP阅读全文",
                "Advertisement",
                "Read more: another story",
                "330",
                "***",
                "编辑｜王小二",
                "本文来源：某报 责任编辑：NF055"
            })
    void line_isTakenOut(String line) {
        assertThat(NoiseLines.filter(List.of(TEXT, line, TEXT))).containsExactly(TEXT, TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、跨境电商成香饽饽", "城市 | 40 | 50", "分享经济的第二幕", "关注度最高的还是物流。", "打赏功能上线三年，平台抽成一降再降，创作者的收入结构随之改变。"})
    void textThatOnlyLooksLikeIt_stays(String line) {
        assertThat(NoiseLines.filter(List.of(TEXT, line, TEXT))).containsExactly(TEXT, line, TEXT);
    }

    @Test
    void label_isTakenOffItsParagraph() {
        assertThat(NoiseLines.filter(List.of("编辑导语：" + TEXT, "编者按：" + TEXT))).containsExactly(TEXT, "编者按：" + TEXT);
    }

    @Test
    void relatedPart_endsTheBody() {
        List<String> lines = List.of(TEXT, TEXT, TEXT, "相关阅读", "另一条新闻的标题", "还有一条新闻的标题");
        assertThat(NoiseLines.filter(lines)).containsExactly(TEXT, TEXT, TEXT);
    }

    @Test
    void headingOfAPartThatGoesOn_doesNotEndTheBody() {
        List<String> lines = Stream.of(
                        List.of(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT), List.of("相关新闻"), List.of(TEXT, TEXT, TEXT))
                .flatMap(List::stream)
                .toList();
        assertThat(NoiseLines.filter(lines)).hasSize(9);
    }

    @Test
    void dateAboveTheBody_isTakenOutAndBelowItStays() {
        assertThat(NoiseLines.filter(List.of("2021年10月11日 星期一", TEXT, "2021年10月11日")))
                .containsExactly(TEXT, "2021年10月11日");
    }
}
