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
            "(?i)([0-9]{1,3}) ?(秒钟?|分钟?|个?小时|天|周|个月|seconds?|min(?:ute)?s?|hours?|days?|weeks?|months?) ?(?:之?前|ago)");
    private static final Pattern DAY = Pattern.compile("(今天|昨天|前天)(?: ?([0-9]{1,2}:[0-9]{2})|$)");

    private RelativeDate() {}

    static Optional<OffsetDateTime> find(String line, Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        Matcher ago = AGO.matcher(line);
        if (ago.find()) {
            return Optional.of(
                    back(here, Integer.parseInt(ago.group(1)), ago.group(2)).toOffsetDateTime());
        }
        Matcher day = DAY.matcher(line);
        if (day.find()) {
            LocalDate date = here.toLocalDate().minusDays("今天昨天前天".indexOf(day.group(1)) / 2);
            LocalTime time = day.group(2) == null
                    ? LocalTime.MIDNIGHT
                    : TimeText.read(day.group(2)).time();
            return Optional.of(date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(zone)
                    .toOffsetDateTime());
        }
        return line.startsWith("刚刚") ? Optional.of(here.toOffsetDateTime()) : Optional.empty();
    }

    private static ZonedDateTime back(ZonedDateTime now, int count, String unit) {
        String word = unit.toLowerCase(Locale.ROOT);
        if (word.startsWith("秒") || word.startsWith("sec")) {
            return now.minusSeconds(count);
        } else if (word.startsWith("分") || word.startsWith("min")) {
            return now.minusMinutes(count);
        } else if (word.endsWith("小时") || word.startsWith("hour")) {
            return now.minusHours(count);
        } else if (word.startsWith("天") || word.startsWith("day")) {
            return now.minusDays(count);
        } else if (word.startsWith("周") || word.startsWith("week")) {
            return now.minusWeeks(count);
        }
        return now.minusMonths(count);
    }
}
