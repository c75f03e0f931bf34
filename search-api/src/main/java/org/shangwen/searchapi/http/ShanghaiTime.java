package org.shangwen.searchapi.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as the API writes and reads them: ISO 8601 in China's time, {@code 2021-10-11T00:00:00+08:00}. */
public final class ShanghaiTime {

    /** China's time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ShanghaiTime() {}

    /** The instant in words, to the second. */
    public static String of(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(Instant.ofEpochSecond(instant.getEpochSecond()), ZONE));
    }

    /** The time in words, or null for none. */
    public static @Nullable String of(@Nullable OffsetDateTime time) {
        return time == null ? null : of(time.toInstant());
    }

    /** When the period that a text names begins. The text is a year, a month, a day, or a time with its offset. */
    public static Instant startOf(String name, String text) {
        return boundary(name, text, false);
    }

    /** When the period that a text names is over; a time is over at once. */
    public static Instant endOf(String name, String text) {
        return boundary(name, text, true);
    }

    private static Instant boundary(String name, String text, boolean end) {
        try {
            if (YEAR.matcher(text).matches()) {
                return startOf(Year.parse(text).plusYears(end ? 1 : 0).atDay(1));
            }
            if (MONTH.matcher(text).matches()) {
                return startOf(YearMonth.parse(text).plusMonths(end ? 1 : 0).atDay(1));
            }
            if (DAY.matcher(text).matches()) {
                return startOf(LocalDate.parse(text).plusDays(end ? 1 : 0));
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ApiError.parameter(
                    name,
                    text,
                    name + " must be a day such as 2021-10-11, a month such as 2021-10, a year,"
                            + " or a time with its offset such as 2021-10-11T08:00:00+08:00");
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
