package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "作者：林晓舟  来源：商海网  编辑：王小二; 林晓舟",
                "2021-10-11 08:05 作者:林晓舟 阅读 300; 林晓舟",
                "2021-10-11 08:05来源：商海时报网作者：林晓舟; 林晓舟",
                "发表于2021-10-11 08:05| 300次阅读| 来源商海网| 0 条评论| 作者林晓舟; 林晓舟",
                "2021-10-11 08:05:09 出处：商海网 作者：林晓舟 编辑：王小二 人气： 300 次 评论(18); 林晓舟",
                "本文来源：商海时报 作者：林晓舟 陈一 责任编辑：NF041; 林晓舟、陈一",
                "作者：林晓舟、陈一、李云帆; 林晓舟、陈一、李云帆",
                "作者 | 林晓舟; 林晓舟",
                "作者丨林晓舟 编辑丨王小二; 林晓舟",
                "作者 林晓舟; 林晓舟",
                "作　者：林晓舟; 林晓舟",
                "文/林晓舟; 林晓舟",
                "图文/林晓舟; 林晓舟",
                "文｜林晓舟 编辑｜王小二; 林晓舟",
                "撰文｜林晓舟 题图来自网络; 林晓舟",
                "执笔/舟舟姐、林一刀&云帆飞刀; 舟舟姐、林一刀、云帆飞刀",
                "采写：商都见习记者 林晓舟; 林晓舟",
                "原创： 林晓舟编译 云帆与研究; 林晓舟",
                "【文/商海网专栏作者 林晓舟】; 林晓舟",
                "文/商海日报记者林晓舟; 林晓舟",
                "《商海》作者 林晓舟; 林晓舟",
                "（作者：林晓舟 宁波大学物流学院教授）; 林晓舟",
                "（作者：林晓舟北京大学经济学院教授）; 林晓舟",
                "作者林晓舟，为云帆专栏作者。; 林晓舟",
                "商海网讯（记者 林晓舟）云帆物流今天宣布; 林晓舟",
                "本报讯（记者林晓舟 陈一）昨日; 林晓舟、陈一",
                "商海网10月11日讯（记者林晓舟 整合） 长假过半; 林晓舟",
                "〔記者林曉舟／台北報導〕財政部今天; 林曉舟",
                "本报记者 林晓舟; 林晓舟",
                "商海新闻记者 林晓舟 陈一; 林晓舟、陈一",
                "商海新闻记者 | 林晓舟; 林晓舟",
                "林晓舟/商海青年报; 林晓舟",
                "商海快訊／范姜曉舟 2020年03月12日; 范姜曉舟",
                "原创 云帆观察 2019-09-04 22:18:34; 云帆观察",
                "本文由 @林晓舟 原创发布于某网。未经许可，禁止转载; 林晓舟",
                "本文为林晓舟授权某网发布，转载请注明出处。; 林晓舟",
                "By Jane van Doe; Jane van Doe",
                "By Jane Q. Doe; Jane Q. Doe",
                "By JANE DOE and JOHN ROE; JANE DOE, JOHN ROE",
                "By Jane Doe, Staff Writer; Jane Doe",
                "by Jane Doe; Jane Doe",
                "Written by Jane Doe | Oct 11; Jane Doe",
                "Posted by Jane Doe on Oct 11; Jane Doe"
            })
    void byLine_namesTheAuthor(String line, String author) {
        assertThat(AuthorText.find(line)).hasValue(author);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任编辑：王小二",
                "编辑：王小二",
                "编辑 王小二 校对 李四",
                "（责编：王小二、李四）",
                "【编辑：王小二】",
                "来源：商海网",
                "王小二 摄",
                "图片来源：每经记者 王小二 摄",
                "记者获悉，公司今天宣布",
                "记者：你们什么时候开始做跨境物流？",
                "新华社北京11月17日电 记者17日从云帆物流获悉",
                "By the way, this is no name",
                "作者：",
                "作者：未知 责任编辑：王小二",
                "作者：网络整理",
                "作者：佚名",
                "作者：http://news.example/u/1",
                "原作者：王小二",
                "本文仅代表作者观点，不代表本站意见",
                "作者简介",
                "作者最新文章",
                "语文/数学",
                "原创 商海时报 2019-09-09 16:01:46",
                ""
            })
    void otherLine_namesNobody(String line) {
        assertThat(AuthorText.find(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "林晓舟; 林晓舟",
                "作者：林晓舟; 林晓舟",
                "云帆的家_藍天 (yunfan); 云帆的家_藍天 (yunfan)",
                "記者林曉舟／即時報導; 林曉舟",
                "甲某、乙某; 甲某、乙某",
                "Jane Doe, Harbour Business; Jane Doe",
                "Jane Doe | jdoe@harbour.example; Jane Doe",
                "By JANE DOE, HB National Political Writer; JANE DOE",
                "Jane Doe. Harbour News International; Jane Doe",
                "Jane Doe, MS, RD; Jane Doe"
            })
    void nameOfMetadata_isTidied(String raw, String name) {
        assertThat(AuthorText.name(raw)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "104363",
                "name, email@mail.example",
                "humans.txt",
                "相关文章",
                "20 Nov 2019 08:00 GMT",
                "https://social.example/yunfan",
                ""
            })
    void whatNamesNobody_isNoName(String raw) {
        assertThat(AuthorText.name(raw)).isEmpty();
    }

    @Test
    void longText_isBounded() {
        assertThat(AuthorText.find("作者".repeat(1_000_000))).isEmpty();
        assertThat(AuthorText.name("林".repeat(1_000_000))).isEmpty();
    }
}
