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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "记者：林晓舟",
                "商海新闻记者 | 林晓舟",
                "监制/苏镕 编辑/卢堃",
                "版式设计：苏镕",
                "▌本文来源：商海观察",
                "部分画面来源：宁波融媒体中心",
                "青埠工作室出品",
                "林晓舟，公众号：云帆观察，某网专栏作家。做了十年物流，写了五年专栏，关注仓储、跨境和一切与包裹有关的生意，欢迎交流，也欢迎批评。",
                "原创内容版权归檐灯科技所有，转载请注明出处。",
                "本文内容纯属个人意见，不代表某网立场。",
                "觉得好看，请点“在看”",
                "约 5 分钟读完",
                "Published 2:16 AM EST Nov 20, 2019",
                "Follow Harbour Daily on Instagram, Facebook and Twitter.",
                "[button link=”https://shop.example/” type=”big”] Send us your review[/button]",
            })
    void lineAtTheEnd_isTakenOut(String line) {
        assertThat(NoiseLines.filter(List.of(TEXT, TEXT, line))).containsExactly(TEXT, TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关键词：触点、分级、聚焦，一个都不能少。",
                "来源：当前阶段的买家在上个阶段买过哪些类目，由此决定下一季的选品。",
                "扫一扫：它在首页的右上角，可以添加手绘的签名；",
                "打开云帆APP，可以看到首页的布局：",
                "公众号：有公司的号，也有创始人自己的号，一共七万个读者",
                "现在随着“一物一码”和“扫码关注公众号”等手段的普及，企业可以直接接触到用户，但愿意扫码的毕竟比较少。",
                "记者：您怎么看明年的市场？",
                "法院认定，图片的版权归摄影师所有。",
                "二十分钟读完一本书的人",
                "Published in three volumes, the report names no one.",
                "他的公众号：从三个读者到三百万个读者，只用了一年半的时间，而那一年半里他每天只睡四个小时。"
            })
    void lineInTheMiddleThatOnlyLooksLikeIt_stays(String line) {
        List<String> before = List.of(TEXT, TEXT, TEXT);
        List<String> after = List.of(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT);
        List<String> lines =
                Stream.of(before, List.of(line), after).flatMap(List::stream).toList();
        assertThat(NoiseLines.filter(lines)).isEqualTo(lines);
    }
}
