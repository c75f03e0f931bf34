package org.shangwen.crawler.schedule;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shangwen.crawler.source.Source.CrawlSchedule;
import org.shangwen.crawler.source.Source.CrawlSchedule.Cron;
import org.shangwen.crawler.source.Source.CrawlSchedule.Every;

/** Schedules in Chinese, for readers. */
public final class ScheduleInWords {

    private static final Pattern EVERY_MINUTES = Pattern.compile("\\*/(\\d+) \\* \\* \\* \\*");
    private static final Pattern EVERY_HOURS = Pattern.compile("(\\d+) \\*/(\\d+) \\* \\* \\*");
    private static final Pattern HOURLY = Pattern.compile("(\\d+) \\* \\* \\* \\*");
    private static final Pattern DAILY = Pattern.compile("(\\d+) (\\d+(?:,\\d+)*) \\* \\* (\\*|[0-7]|1-5)");
    private static final String WEEKDAYS = "日一二三四五六日";

    private ScheduleInWords() {}

    /**
     * A schedule in Chinese: 每10分钟, 每天08:00、18:00.
     *
     * @throws IllegalArgumentException if its cron expression is none
     */
    public static String chinese(CrawlSchedule schedule) {
        return switch (schedule) {
            case Every every -> "每" + length(every.interval());
            case Cron cron -> cron(cron.expression().strip().replaceAll("\\s+", " "));
        };
    }

    private static String cron(String expression) {
        if (expression.equals("* * * * *")) {
            return "每分钟";
        }
        Matcher minutes = EVERY_MINUTES.matcher(expression);
        if (minutes.matches()) {
            return "每" + minutes.group(1) + "分钟";
        }
        Matcher hours = EVERY_HOURS.matcher(expression);
        if (hours.matches()) {
            return "每" + hours.group(2) + "小时的第" + hours.group(1) + "分";
        }
        Matcher hourly = HOURLY.matcher(expression);
        if (hourly.matches()) {
            return hourly.group(1).equals("0") ? "每小时整点" : "每小时第" + hourly.group(1) + "分";
        }
        Matcher daily = DAILY.matcher(expression);
        if (daily.matches()) {
            return days(daily.group(3)) + times(daily.group(2), daily.group(1));
        }
        // The library's own words are clumsy, but right for every expression.
        return CronDescriptor.instance(Locale.SIMPLIFIED_CHINESE)
                .describe(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(expression))
                .replace(" ", "");
    }

    private static String days(String weekday) {
        return switch (weekday) {
            case "*" -> "每天";
            case "1-5" -> "周一至周五";
            default -> "每周" + WEEKDAYS.charAt(Integer.parseInt(weekday));
        };
    }

    private static String times(String hours, String minute) {
        return Stream.of(hours.split(",", -1))
                .map(hour -> String.format(Locale.ROOT, "%02d:%02d", Integer.parseInt(hour), Integer.parseInt(minute)))
                .collect(Collectors.joining("、"));
    }

    private static String length(Duration interval) {
        StringBuilder words = new StringBuilder();
        part(words, interval.toDays(), "天");
        part(words, interval.toHoursPart(), "小时");
        part(words, interval.toMinutesPart(), "分钟");
        part(words, interval.toSecondsPart(), "秒");
        return words.isEmpty() ? interval.toMillis() + "毫秒" : words.toString();
    }

    private static void part(StringBuilder words, long amount, String unit) {
        if (amount > 0) {
            words.append(amount).append(unit);
        }
    }
}
