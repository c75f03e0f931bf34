package org.shangwen.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangwen.crawler.source.Source.CrawlSchedule.Cron;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;

class ScheduleInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    * * * * *          | 每分钟
                    */10 * * * *       | 每10分钟
                    0 */2 * * *        | 每2小时的第0分
                    0 * * * *          | 每小时整点
                    15 * * * *         | 每小时第15分
                    0 8 * * *          | 每天08:00
                    30  8,12,18  * * * | 每天08:30、12:30、18:30
                    0 9 * * 1-5        | 周一至周五09:00
                    0 9 * * 7          | 每周日09:00
                    0 9 * * 1          | 每周一09:00
                    0 0 1 1 *          | 在00:00在1天在一月月
                    """)
    void chinese_cron_isSaidInWords(String expression, String words) {
        assertThat(ScheduleInWords.chinese(new Cron(expression))).isEqualTo(words);
    }

    @Test
    void chinese_interval_isSaidInItsUnits() {
        assertThat(ScheduleInWords.chinese(new Every(Duration.ofMinutes(30)))).isEqualTo("每30分钟");
        assertThat(ScheduleInWords.chinese(new Every(Duration.ofSeconds(86_400 + 5_401))))
                .isEqualTo("每1天1小时30分钟1秒");
    }

    @Test
    void chinese_noCron_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScheduleInWords.chinese(new Cron("often")));
    }
}
