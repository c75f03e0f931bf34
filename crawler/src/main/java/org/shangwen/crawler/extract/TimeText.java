package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time of day that follows a date: {@code T08:05:00Z}, {@code 日 8:05}, {@code , 8:05 pm EST}, {@code 8时5分}.
 *
 * @param time the time, or null if none follows
 * @param zone the zone it names, or null
 */
record TimeText(@Nullable LocalTime time, @Nullable ZoneId zone) {

    private static final Pattern FORM =
            Pattern.compile("(?i)^ ?[日号]? ?(?:T|,|at|\\|)? ?(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)? ?(凌晨|早上|上午|中午|下午|晚上|晚)? ?"
                    + "([0-9]{1,2}) ?[:时點点h] ?([0-9]{1,2})(?: ?[:分] ?([0-9]{1,2}))?(?:[.,][0-9]{1,9})? ?[分秒]? ?"
                    + "(am|pm|a\\.m\\.|p\\.m\\.)? ?(Z|[+-][0-9]{2}:?[0-9]{2}|[A-Z]{2,4})?");
    private static final Pattern ZONE_ONLY = Pattern.compile("^ ?(Z|[+-][0-9]{2}:[0-9]{2})$");
    private static final TimeText NONE = new TimeText(null, null);

    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("BST", ZoneId.of("Europe/London")),
            Map.entry("CET", ZoneId.of("Europe/Paris")),
            Map.entry("ET", ZoneId.of("America/New_York")),
            Map.entry("EST", ZoneId.of("America/New_York")),
            Map.entry("EDT", ZoneId.of("America/New_York")),
            Map.entry("PT", ZoneId.of("America/Los_Angeles")),
            Map.entry("PST", ZoneId.of("America/Los_Angeles")),
            Map.entry("PDT", ZoneId.of("America/Los_Angeles")),
            Map.entry("HKT", ZoneId.of("Asia/Hong_Kong")),
            Map.entry("JST", ZoneId.of("Asia/Tokyo")));

    static TimeText read(String rest) {
        String start = rest.length() > 60 ? rest.substring(0, 60) : rest;
        Matcher matcher = FORM.matcher(start);
        if (!matcher.find()) {
            Matcher zone = ZONE_ONLY.matcher(start);
            return zone.find() ? new TimeText(null, zone(zone.group(1))) : NONE;
        }
        int hour = hour(Integer.parseInt(matcher.group(2)), matcher.group(1), matcher.group(5));
        int minute = Integer.parseInt(matcher.group(3));
        int second = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        if (hour > 24 || minute > 59) {
            return NONE;
        }
        LocalTime time = hour == 24 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute, Math.min(second, 59));
        return new TimeText(time, matcher.group(6) == null ? null : zone(matcher.group(6)));
    }

    private static int hour(int hour, @Nullable String chinese, @Nullable String english) {
        boolean afternoon = (chinese != null && (chinese.equals("下午") || chinese.startsWith("晚")))
                || (english != null && english.toLowerCase(Locale.ROOT).startsWith("p"));
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return english != null && !afternoon && hour == 12 ? 0 : hour;
    }

    private static @Nullable ZoneId zone(String name) {
        char first = name.charAt(0);
        if (first == '+' || first == '-') {
            int hours = Integer.parseInt(name.substring(1, 3));
            int minutes = Integer.parseInt(name.substring(name.length() - 2));
            return hours > 17 || minutes > 59
                    ? null
                    : ZoneOffset.ofTotalSeconds((first == '-' ? -60 : 60) * (hours * 60 + minutes));
        }
        return ZONES.get(name.toUpperCase(Locale.ROOT));
    }
}
