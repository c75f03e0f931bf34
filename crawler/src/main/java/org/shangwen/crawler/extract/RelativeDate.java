package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** Times told from now: 3小时前, 昨天 21:10, 刚刚, 2 hours ago. */
final class RelativeDate {

    private static final Pattern AGO = Pattern.compile(
            "(?i)(半|[一二两三四五六七八九十]|[0-9]{1,3}) ?(秒[钟鐘]?|分[钟鐘]?|个?小[时時]|個小時|天|日|周|週|星期|个月|個月|年|seconds?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ?(?:之?前|以前|ago)");
    private static final Pattern DAY = Pattern.compile(
            "(?i)(今天|昨天|前天|今日|昨日|前日|today|yesterday)(?:(?: at|,)? ?(?:(上午|下午|晚上|凌晨|中午|早上) ?)?([0-9]{1,2}:[0-9]{2}(?: ?[ap]m)?)|$)");
    private static final String COUNTS = "半一二三四五六七八九十";
    private static final int LONGEST_NOW = 24;

    private RelativeDate() {}

    static Optional<OffsetDateTime> find(String line, Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        Matcher ago = AGO.matcher(line);
        if (ago.find()) {
            return Optional.of(back(here, ago.group(1), ago.group(2).toLowerCase(Locale.ROOT))
                    .toOffsetDateTime());
        }
        Matcher day = DAY.matcher(line);
        if (day.find()) {
            LocalDate date = here.toLocalDate().minusDays(daysBack(day.group(1).toLowerCase(Locale.ROOT)));
            String part = day.group(2) == null ? "" : day.group(2);
            LocalTime time = day.group(3) == null
                    ? LocalTime.MIDNIGHT
                    : TimeText.read(part + day.group(3)).time();
            return Optional.of(date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(zone)
                    .toOffsetDateTime());
        }
        boolean justNow = line.length() <= LONGEST_NOW
                && Characters.marks(line) == 0
                && (line.contains("刚刚")
                        || line.contains("剛剛")
                        || line.toLowerCase(Locale.ROOT).startsWith("just now"));
        return justNow ? Optional.of(here.toOffsetDateTime()) : Optional.empty();
    }

    private static int daysBack(String day) {
        return switch (day.charAt(0)) {
            case '昨', 'y' -> 1;
            case '前' -> 2;
            default -> 0;
        };
    }

    private static ZonedDateTime back(ZonedDateTime now, String number, String word) {
        if (number.equals("半")) {
            return word.contains("小") ? now.minusMinutes(30) : word.startsWith("年") ? now.minusMonths(6) : now;
        }
        int chinese = number.equals("两") ? 2 : COUNTS.indexOf(number);
        int count = chinese < 0 ? Integer.parseInt(number) : chinese;
        if (word.startsWith("秒") || word.startsWith("sec")) {
            return now.minusSeconds(count);
        } else if (word.startsWith("分") || word.startsWith("min")) {
            return now.minusMinutes(count);
        } else if (word.contains("小") || word.startsWith("hour")) {
            return now.minusHours(count);
        } else if (word.startsWith("天") || word.startsWith("日") || word.startsWith("day")) {
            return now.minusDays(count);
        } else if (word.startsWith("周") || word.startsWith("週") || word.startsWith("星") || word.startsWith("week")) {
            return now.minusWeeks(count);
        } else if (word.startsWith("年") || word.startsWith("year")) {
            return now.minusYears(count);
        }
        return now.minusMonths(count);
    }
}
