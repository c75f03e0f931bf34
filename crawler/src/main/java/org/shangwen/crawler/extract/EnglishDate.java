package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A date with the month as an English word: {@code Mon, 11 Oct 2021}, {@code October 11, 2021}, {@code Oct. 11th 2021}.
 *
 * @param date the date
 * @param end where it ends in the text
 */
record EnglishDate(LocalDate date, int end) {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)(?:^|[^0-9])([0-9]{1,2})(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -]((?:19|20)[0-9]{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)(?:^|[^a-z])" + MONTH + " ([0-9]{1,2})(?:st|nd|rd|th)?,? ((?:19|20)[0-9]{2})");
    private static final String ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";

    static Optional<EnglishDate> find(String line) {
        Matcher matcher = DAY_FIRST.matcher(line);
        if (matcher.find()) {
            return date(matcher.group(3), matcher.group(2), matcher.group(1), matcher.end());
        }
        matcher = MONTH_FIRST.matcher(line);
        return matcher.find()
                ? date(matcher.group(3), matcher.group(1), matcher.group(2), matcher.end())
                : Optional.empty();
    }

    private static Optional<EnglishDate> date(String year, String month, String day, int end) {
        int number = ORDER.indexOf(month.toLowerCase(Locale.ROOT)) / 3 + 1;
        try {
            return Optional.of(
                    new EnglishDate(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)), end));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as Feb 31, 2021
        }
    }
}
