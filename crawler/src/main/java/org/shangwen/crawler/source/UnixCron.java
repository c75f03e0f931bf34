package org.shangwen.crawler.source;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A Unix cron expression: minute, hour, day of month, month, day of week; if both days are given either suffices.
 * Times that a change of the clocks leaves out do not fire that day; times that it repeats fire as the clock shows them.
 * Safe to share between threads.
 */
public final class UnixCron {

    /** A day before a leap day, from which every expression that ever fires does so within eight years. */
    private static final ZonedDateTime ORIGIN = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final String expression;
    private final ExecutionTime times;

    private UnixCron(String expression, Cron cron) {
        this.expression = expression;
        this.times = ExecutionTime.forCron(cron);
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is none or never fires; the message says what would be right
     */
    public static UnixCron of(String expression) {
        String plain = expression.strip();
        int fields = plain.isEmpty() ? 0 : plain.split("\\s+").length;
        if (plain.length() > 100 || fields != 5) {
            throw new IllegalArgumentException("must have five fields, minute hour day-of-month month day-of-week,"
                    + " such as \"*/10 * * * *\"; it has " + fields);
        }
        UnixCron cron;
        try {
            Cron parsed = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(plain);
            cron = new UnixCron(plain, parsed.validate());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be a Unix cron expression such as \"*/10 * * * *\": " + reason(e), e);
        }
        if (cron.times.nextExecution(ORIGIN).isEmpty()) {
            throw new IllegalArgumentException("must name a time that comes: no month named has such a day");
        }
        return cron;
    }

    /** The first time after an instant, by the clock of a zone. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        return times.nextExecution(after.atZone(zone)).map(ZonedDateTime::toInstant);
    }

    @Override
    public String toString() {
        return expression;
    }

    private static String reason(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return message.replace("Failed to parse cron expression. ", "").strip();
    }
}
