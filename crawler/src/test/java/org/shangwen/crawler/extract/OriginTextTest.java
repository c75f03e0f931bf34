package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "来源：商海网; 商海网",
                "来源 | 商海网; 商海网",
                "2021-10-11 08:05:09 来源: 商海时报 举报; 商海时报",
                "2021-10-11 08:05:09 来源: 商海时报·云帆网(上海); 商海时报·云帆网",
                "2021年10月11日08:05 来源：商海网-文化频道; 商海网-文化频道",
                "作者：林晓舟 来源：商海网 编辑：王小二; 商海网",
                "2021-10-11 12:11来源：商海时报网作者：林晓舟; 商海时报网",
                "发表于2021-10-11 08:05| 300次阅读| 来源：商海网| 0 条评论; 商海网",
                "发布日期：2021-10-11 浏览次数： 信息来源：省商务厅; 省商务厅",
                "稿源：商海网; 商海网",
                "本文来源：商海时报 责任编辑：NF041; 商海时报",
                "本文转载自微信公众号“云帆观察”，作者林晓舟; 云帆观察",
                "转载自：商海网; 商海网",
                "林晓舟/商海青年报; 商海青年报"
            })
    void label_namesTheMedium(String line, String medium) {
        assertThat(OriginText.find(line)).hasValue(medium);
    }

    @ParameterizedTest
    @ValueSource(strings = {"图片来源：商海网", "数据来源：商海研究院", "来源：本站", "来源：网络", "来源：", "公司的主要收入来源：广告与会员", "资金来源不明", "林晓舟", ""})
    void otherLine_namesNone(String line) {
        assertThat(OriginText.find(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021年10月11日 08:05 商海消息; 商海消息",
                "2021-10-11 08:05:09 商海时报网; 商海时报网",
                "云帆中文站2021年10月11日07:17; 云帆中文站",
                "商海网河北频道 ( 2021-10-11 09:20:26 ); 商海网河北频道"
            })
    void nameBesideTheTime_isTheMedium(String line, String medium) {
        assertThat(OriginText.besideTime(line)).hasValue(medium);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发布时间：2021-10-11 08:05",
                "2021-10-11 08:05",
                "林晓舟 2021-10-11 08:05",
                "发布于 2021-10-11 07:19",
                "原创 云帆观察 2021-10-11 22:18:34"
            })
    void headWithoutMedium_namesNone(String line) {
        assertThat(OriginText.besideTime(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"来源：商海网-文化频道 原创稿; 商海网-文化频道", "'商海网, http://news.example/1'; 商海网", "商海日报海外版; 商海日报海外版"})
    void valueOfMetadata_isTidied(String raw, String medium) {
        assertThat(OriginText.name(raw)).hasValue(medium);
    }
}
