package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    /** 15:30 of 12 October 2021 in China. */
    private final DateText dates = new DateText(ZoneId.of("Asia/Shanghai"), Instant.parse("2021-10-12T07:30:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-10-11 08:05:09                      | 2021-10-11T08:05:09+08:00",
                "2021-10-11T08:05:09+08:00                | 2021-10-11T08:05:09+08:00",
                "2021-10-11T08:05:09.123+0800             | 2021-10-11T08:05:09+08:00",
                "2021-10-11T00:05:09Z                     | 2021-10-11T08:05:09+08:00",
                "2026-04-12 12:30:46  +0800               | ",
                "2021-09-12 12:30:46  +0800               | 2021-09-12T12:30:46+08:00",
                "2021 10/ 11 08:05:09                     | 2021-10-11T08:05:09+08:00",
                "2021/10/1 8:05                           | 2021-10-01T08:05:00+08:00",
                "2021.10.11                               | 2021-10-11T00:00:00+08:00",
                "2021年10月11日 8:05                        | 2021-10-11T08:05:00+08:00",
                "2021年10月11日08时05分                      | 2021-10-11T08:05:00+08:00",
                "2021 年 10 月 11 日 下午 3:05              | 2021-10-11T15:05:00+08:00",
                "2021年10月11日（星期一） 08：05               | 2021-10-11T08:05:00+08:00",
                "２０２１年１０月１１日                           | 2021-10-11T00:00:00+08:00",
                "二〇二一年十月十一日                           | 2021-10-11T00:00:00+08:00",
                "二零二一年九月三十日                           | 2021-09-30T00:00:00+08:00",
                "Mon, 11 Oct 2021 00:05:00 GMT            | 2021-10-11T08:05:00+08:00",
                "Mon, 11 Oct 2021 08:05:00 +0800          | 2021-10-11T08:05:00+08:00",
                "October 11, 2021 8:05 pm EDT             | 2021-10-11T20:05:00-04:00",
                "Oct. 11th, 2021                          | 2021-10-11T00:00:00+08:00",
                "11 October 2021                          | 2021-10-11T00:00:00+08:00",
                "1633910709                               | 2021-10-11T08:05:09+08:00",
                "1633910709000                            | 2021-10-11T08:05:09+08:00",
                "20211011                                 | 2021-10-11T00:00:00+08:00",
                "20211011080509                           | 2021-10-11T08:05:00+08:00",
                "202109                                   | 2021-09-01T00:00:00+08:00",
                "10-11 08:30                              | 2021-10-11T08:30:00+08:00",
                "10月11日 08:30                            | 2021-10-11T08:30:00+08:00",
                "12月30日 08:30                            | 2020-12-30T08:30:00+08:00",
                "来源：某网 发布时间：2021-10-11 08:05 作者：某 | 2021-10-11T08:05:00+08:00"
            })
    void form_isRead(String text, OffsetDateTime time) {
        if (time == null) {
            assertThat(dates.parse(text)).isEmpty();
        } else {
            assertThat(dates.parse(text))
                    .hasValueSatisfying(found -> assertThat(found).isEqualTo(time));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3小时前        | 2021-10-12T12:30:00+08:00",
                "25分钟前       | 2021-10-12T15:05:00+08:00",
                "2 hours ago  | 2021-10-12T13:30:00+08:00",
                "2天前         | 2021-10-10T15:30:00+08:00",
                "昨天 21:10    | 2021-10-11T21:10:00+08:00",
                "前天 08:00    | 2021-10-10T08:00:00+08:00",
                "今天 08:30    | 2021-10-12T08:30:00+08:00",
                "半小时前       | 2021-10-12T15:00:00+08:00",
                "两个小时前     | 2021-10-12T13:30:00+08:00",
                "3小時前        | 2021-10-12T12:30:00+08:00",
                "1周前         | 2021-10-05T15:30:00+08:00",
                "3个月前        | 2021-07-12T15:30:00+08:00",
                "2年前         | 2019-10-12T15:30:00+08:00",
                "昨日 21:10    | 2021-10-11T21:10:00+08:00",
                "昨天          | 2021-10-11T00:00:00+08:00",
                "昨天 下午3:05 | 2021-10-11T15:05:00+08:00",
                "Yesterday at 9:10 pm | 2021-10-11T21:10:00+08:00",
                "发布于 刚刚    | 2021-10-12T15:30:00+08:00",
                "刚刚          | 2021-10-12T15:30:00+08:00"
            })
    void relativeForm_countsFromNow(String text, OffsetDateTime time) {
        assertThat(dates.find(text)).isEmpty();
        assertThat(dates.findNear(text))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "版权所有",
                "2021-13-40",
                "2021年2月30日",
                "2035-01-01",
                "1970-01-01 08:00",
                "Feb 31, 2021",
                "今天宣布",
                "8:05",
                "10.24",
                "9999999999",
                "12345",
                "© 2005-2021 商海网",
                "电话 010-85650688",
                "昨天公司宣布了三件事",
                "他刚刚在论坛上宣布，云帆的第三个仓库将在宁波启用"
            })
    void whatIsNoTime_isNone(String text) {
        assertThat(dates.parse(text)).isEmpty();
        assertThat(dates.findNear(text)).isEmpty();
    }

    @Test
    void localTimeThatClaimsToBeUniversal_isNotPutInTheFuture() {
        assertThat(dates.parse("2021-10-12T14:00:00Z"))
                .hasValueSatisfying(
                        time -> assertThat(time).isEqualTo(OffsetDateTime.parse("2021-10-12T14:00:00+08:00")));
    }

    @Test
    void longText_isBounded() {
        assertThat(dates.find("1".repeat(5_000_000))).isEmpty();
        assertThat(dates.find("年月日".repeat(1_000_000) + "2021-10-11")).isEmpty();
    }
}
