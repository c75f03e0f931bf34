package org.shangwen.crawler.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.shangwen.model.SourceId;

/** The kinds of values in a pack. Each reader refuses with an IllegalArgumentException that says what would be right. */
final class PackValues {

    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SELECTOR = 200;
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private PackValues() {}

    static SourceId id(String value) {
        try {
            return new SourceId(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 lower-case letters, digits and single hyphens, such as woshipm", e);
        }
    }

    static String name(String value) {
        if (value.isBlank() || value.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("must be a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must be on one line, without control characters");
        }
        return value.strip();
    }

    static String address(String value) {
        String right = "must be an address such as https://www.example.com/feed";
        if (value.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(right + " of at most " + LONGEST_ADDRESS + " characters");
        }
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(right + ": " + e.getReason() + " at character " + (e.getIndex() + 1), e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(right + ", beginning with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(right + ", with a host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(right + ", without a user name or password");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException(right + ", without the part from # on");
        }
        return value;
    }

    static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time zone such as Asia/Shanghai, UTC or +08:00", e);
        }
    }

    static Duration duration(String value) {
        Matcher parts = DURATION.matcher(value);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (end < value.length() && parts.find(end) && parts.start() == end) {
            sum = sum.plus(part(Long.parseLong(parts.group(1)), parts.group(2)));
            end = parts.end();
        }
        if (end == 0 || end < value.length()) {
            throw new IllegalArgumentException(
                    "must be a time with its unit (ms, s, m, h or d), not negative, such as 500ms, 2s, 30m or 1h30m");
        }
        return sum;
    }

    static Duration delay(String value) {
        Duration delay = duration(value);
        if (delay.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("must be at most 1h");
        }
        return delay;
    }

    static Duration interval(String value) {
        Duration interval = duration(value);
        if (interval.compareTo(Duration.ofSeconds(10)) < 0 || interval.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("must be from 10s to 366d");
        }
        return interval;
    }

    static String cron(String value) {
        return UnixCron.of(value).toString();
    }

    static String glob(String value) {
        return AddressGlob.of(value).toString();
    }

    static String selector(String value) {
        if (value.length() > LONGEST_SELECTOR) {
            throw new IllegalArgumentException("must be at most " + LONGEST_SELECTOR + " characters");
        }
        try {
            QueryParser.parse(value);
        } catch (SelectorParseException | IllegalArgumentException e) {
            String reason = PackProblems.printable(String.valueOf(e.getMessage()));
            throw new IllegalArgumentException("must be a CSS selector such as h2.title > a: " + reason, e);
        }
        return value;
    }

    static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static int pages(String value) {
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 100_000) {
            throw new IllegalArgumentException("must be a whole number from 1 to 100000");
        }
        return Integer.parseInt(value);
    }

    private static Duration part(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
