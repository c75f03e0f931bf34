package org.shangwen.indexer.lucene;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the index keeps them. */
final class Times {

    private static final ZoneId MONTH_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private Times() {}

    /** Milliseconds since 1970, rounded up so that "before" and "not before" stay true; extreme instants are clamped. */
    static long milliseconds(Instant instant) {
        Instant clamped = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        long whole = clamped.toEpochMilli();
        return Instant.ofEpochMilli(whole).equals(clamped) ? whole : whole + 1;
    }

    /** The month that a reader in China sees, such as 2021-10. */
    static String month(OffsetDateTime published) {
        Instant clamped = Instant.ofEpochMilli(milliseconds(published.toInstant()));
        return MONTH.format(clamped.atZone(MONTH_ZONE));
    }
}
