package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

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
                "作者 | 林晓舟; 林晓舟",
                "文/林晓舟; 林晓舟",
                "文｜林晓舟 编辑｜王小二; 林晓舟",
                "撰文｜林晓舟 题图来自网络; 林晓舟",
                "【文/商海网专栏作者 林晓舟】; 商海网专栏作者 林晓舟",
                "商海网讯（记者 林晓舟）云帆物流今天宣布; 林晓舟",
                "本报讯（记者林晓舟 陈一）昨日; 林晓舟 陈一",
                "本报记者 林晓舟; 林晓舟",
                "商海新闻记者 | 林晓舟; 林晓舟",
                "本文由 @林晓舟 原创发布于某网。未经许可，禁止转载; 林晓舟",
                "By Jane van Doe; Jane van Doe",
                "Written by Jane Doe | Oct 11; Jane Doe"
            })
    void byLine_namesTheAuthor(String line, String author) {
        assertThat(AuthorText.find(line)).hasValue(author);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任编辑：王小二",
                "编辑：王小二",
                "（责编：王小二、李四）",
                "来源：商海网",
                "王小二 摄",
                "记者获悉，公司今天宣布",
                "By the way, this is no name",
                "作者：",
                "作者：http://news.example/u/1",
                "语文/数学",
                ""
            })
    void otherLine_namesNobody(String line) {
        assertThat(AuthorText.find(line)).isEmpty();
    }
}
