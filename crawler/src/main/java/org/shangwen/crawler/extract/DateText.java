package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as Chinese and English pages, feeds and files write them. Safe to share between threads.
 *
 * <p>A date without a time is the beginning of that day; a time without a zone is in the given one, and so is told one
 * that names universal time. A time later than
 * the given now, or before 1990, is none.
 */
public final class DateText {

    private static final int LONGEST = 400;
    private static final int FIRST_YEAR = 1990;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?:^|[^0-9])((?:19|20)[0-9]{2}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})(?:[^0-9]|$)");

    /** As heads show it whose parts stand apart: {@code 2023 11/ 17 20:52:15}. */
    private static final Pattern APART =
            Pattern.compile("(?:^|[^0-9])((?:19|20)[0-9]{2}) ([0-9]{1,2}) ?/ ?([0-9]{1,2})(?:[^0-9]|$)");

    private static final Pattern COMPACT =
            Pattern.compile("^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2})?)?$");
    private static final Pattern MONTH = Pattern.compile("^((?:19|20)[0-9]{2})-?(0[1-9]|1[0-2])$");
    private static final Pattern EPOCH = Pattern.compile("^[0-9]{10}(?:[0-9]{3})?$");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:^|[^0-9年])([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日");
    private static final Pattern MONTH_DAY_TIME =
            Pattern.compile("(?:^|[^0-9:/.-])([0-9]{1,2})[-/]([0-9]{1,2}) +[0-9]{1,2}:[0-9]{2}");

    private final ZoneId zone;
    private final Instant now;

    /**
     * @param zone the zone of times that name none
     * @param now what relative times count from, and the latest time believed
     */
    public DateText(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The first time that stands in a text, in full or by month and day. */
    public Optional<OffsetDateTime> find(String text) {
        return findFull(text).or(() -> withoutYear(prepare(text)));
    }

    /** The first time that stands in a text with its year. */
    public Optional<OffsetDateTime> findFull(String text) {
        String line = prepare(text);
        if (!mayHoldDate(line)) {
            return Optional.empty(); // most lines, without the patterns
        }
        return yearFirst(line)
                .or(() -> EnglishDate.find(line).flatMap(found -> at(found.date(), line.substring(found.end()))))
                .or(() -> chineseNumerals(line));
    }

    private static boolean mayHoldDate(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c >= '0' && c <= '9') || c == '年') {
                return true;
            }
        }
        return false;
    }

    /** As {@link #find}, and relative times: 3小时前, 昨天 21:10, 刚刚, 2 hours ago. */
    public Optional<OffsetDateTime> findNear(String text) {
        return find(text).or(() -> RelativeDate.find(prepare(text), now, zone).flatMap(this::believed));
    }

    /**
     * The time that a value of metadata is: all forms of {@link #find}, 20211011, 202110 for its first day, and seconds
     * or milliseconds since 1970.
     */
    public Optional<OffsetDateTime> parse(String value) {
        String line = prepare(value);
        if (EPOCH.matcher(line).matches()) {
            long number = Long.parseLong(line);
            Instant instant = line.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return believed(instant.atZone(zone).toOffsetDateTime());
        }
        Matcher month = MONTH.matcher(line);
        if (month.matches()) {
            return date(month.group(1), month.group(2), "1").flatMap(date -> at(date, ""));
        }
        Matcher compact = COMPACT.matcher(line);
        if (compact.matches()) {
            String time = compact.group(4) == null ? "" : " " + compact.group(4) + ":" + compact.group(5);
            return date(compact.group(1), compact.group(2), compact.group(3)).flatMap(date -> at(date, time));
        }
        return find(line);
    }

    private static String prepare(String text) {
        String line = Characters.tidy(Characters.cut(text, LONGEST));
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            out.append(c >= 0xFF10 && c <= 0xFF19 ? (char) (c - 0xFF10 + '0') : c == '：' ? ':' : c == '／' ? '/' : c);
        }
        return out.toString();
    }

    private Optional<OffsetDateTime> yearFirst(String line) {
        return yearFirst(YEAR_FIRST.matcher(line), line).or(() -> yearFirst(APART.matcher(line), line));
    }

    private Optional<OffsetDateTime> yearFirst(Matcher matcher, String line) {
        int from = 0;
        while (matcher.find(from)) {
            Optional<OffsetDateTime> found = date(matcher.group(1), matcher.group(2), matcher.group(3))
                    .flatMap(date -> at(date, line.substring(matcher.end(3))));
            if (found.isPresent()) {
                return found;
            }
            from = matcher.end(1);
        }
        return Optional.empty();
    }

    private Optional<OffsetDateTime> chineseNumerals(String line) {
        String digits = ChineseNumerals.datesToDigits(line);
        return digits.equals(line) ? Optional.empty() : yearFirst(digits);
    }

    /** A day without its year is the latest such day that is not to come. */
    private Optional<OffsetDateTime> withoutYear(String line) {
        Matcher matcher = MONTH_DAY.matcher(line);
        if (!matcher.find()) {
            matcher = MONTH_DAY_TIME.matcher(line);
            if (!matcher.find()) {
                return Optional.empty();
            }
        }
        int year = now.atZone(zone).getYear();
        String rest = line.substring(matcher.end(2));
        for (int back = 0; back < 2; back++) {
            Optional<OffsetDateTime> found = date(Integer.toString(year - back), matcher.group(1), matcher.group(2))
                    .flatMap(date -> at(date, rest));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 2021-13-40: digits, but no date
        }
    }

    /** The day at the time that the rest of its line begins with. */
    private Optional<OffsetDateTime> at(LocalDate date, String rest) {
        TimeText time = TimeText.read(rest);
        LocalDateTime local = date.atTime(time.time() == null ? LocalTime.MIDNIGHT : time.time());
        @Nullable ZoneId named = time.zone();
        if (ZoneOffset.UTC.equals(named)) {
            Optional<OffsetDateTime> universal = believed(
                    local.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toOffsetDateTime());
            // Pages that write their local time with a "Z" would else be hours ahead of the clock.
            return universal.or(() -> believed(local.atZone(zone).toOffsetDateTime()));
        }
        return believed(local.atZone(named == null ? zone : named).toOffsetDateTime());
    }

    private Optional<OffsetDateTime> believed(OffsetDateTime time) {
        boolean future = time.toInstant().isAfter(now.plus(Duration.ofMinutes(1)));
        return future || time.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(time);
    }
}
