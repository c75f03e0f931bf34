package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of credits cut at its labels: {@code 作者：X 来源：Y 编辑：Z}, {@code 文｜X 编辑｜Y}, {@code 编辑 X 校对 Y}.
 *
 * @param credits what stands behind each label, in the line's order
 */
record CreditLine(List<Credit> credits) {

    enum Role {
        AUTHOR,
        /** As an author, but interviews put the same word before each question. */
        REPORTER,
        ORIGIN,
        EDITOR,
        CHANGED,
        SUBTITLE,
        OTHER
    }

    /**
     * One credit.
     *
     * @param role what its label says
     * @param value the words behind the label, possibly none
     */
    record Credit(Role role, String value) {}

    private static final int LONGEST = 300;

    /** A label set off by a blank alone stands in a line of credits, and such lines are short. */
    private static final int LONGEST_BARE = 48;

    private static final int LONGEST_SEGMENT = 24;
    private static final int LONGEST_PREFIX = 10;
    private static final String SEPARATORS = ":：|｜丨︱∣/／";
    private static final String BARS = "|｜丨︱∣";
    private static final String OPENING = "（([【〔「<《";
    private static final String CLOSING = "）)]】〕」>》";
    private static final Pattern DATE =
            Pattern.compile("(?:^|[ (（|])(?:(?:19|20)[0-9]{2} ?[-/.年]|[0-9]{1,2}[-/月][0-9]{1,2})");

    /** Set in elements of their own that style alone keeps apart. */
    private static final Pattern GLUED =
            Pattern.compile("(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}|(?:阅读|浏览|点击|评论|点赞|收藏|人气)(?:量|数|次数)?[ (（：:]{0,2}[0-9]");

    private static final CreditLabels LABELS = CreditLabels.read();

    static CreditLine of(String text) {
        String line = Characters.tidy(Characters.cut(text, LONGEST));
        List<Credit> credits = new ArrayList<>();
        @Nullable Role role = null;
        boolean bare = false;
        int start = 0;
        int at = 0;
        while (at < line.length()) {
            CreditLabels.Label label = LABELS.at(line, at);
            int value = label == null ? -1 : valueStart(line, at, label, role != null, bare);
            if (label == null || value < 0) {
                at++;
                continue;
            }
            if (role != null) {
                credits.add(new Credit(role, value(line, start, at)));
            }
            bare = SEPARATORS.indexOf(
                            line.charAt(separator(line, at + label.text().length())))
                    < 0;
            role = label.role();
            start = value;
            at = Math.max(value, at + label.text().length());
        }
        if (role != null) {
            credits.add(new Credit(role, value(line, start, line.length())));
        }
        return new CreditLine(List.copyOf(credits));
    }

    /** The first value of a role that says something. */
    Optional<String> first(Role role) {
        return credits.stream()
                .filter(credit -> credit.role() == role && !credit.value().isEmpty())
                .map(Credit::value)
                .findFirst();
    }

    boolean has(Role role) {
        return credits.stream().anyMatch(credit -> credit.role() == role);
    }

    /** Where the value of a label begins, or -1 if what looks like a label is part of the text. */
    private static int valueStart(String line, int at, CreditLabels.Label label, boolean later, boolean bare) {
        int length = label.text().length();
        int end = at + length;
        if (end >= line.length()) {
            return -1;
        }
        char before = at == 0 ? ' ' : line.charAt(at - 1);
        boolean border = !Character.isLetter(before);
        int mark = separator(line, end);
        if (SEPARATORS.indexOf(line.charAt(mark)) >= 0) {
            boolean set = border && (length > 1 || !Character.isDigit(before));
            boolean glued = length > 1 && (later || (at <= LONGEST_PREFIX && isPrefixable(line, at)));
            return set || glued ? skip(line, mark) : -1;
        }
        boolean first = at == 0 || OPENING.indexOf(before) >= 0 || (before == ' ' && bare);
        if (first && length > 1 && line.charAt(end) == ' ' && isShort(line, LONGEST_BARE)) {
            return label.role() == Role.OTHER || namesPerson(line, end + 1) ? end + 1 : -1;
        }
        int bar = before == ' ' && at > 1 ? line.charAt(at - 2) : before;
        return length > 1 && BARS.indexOf(bar) >= 0 && isShort(segment(line, at), LONGEST_SEGMENT) ? end : -1;
    }

    /** A paper's name may stand before its reporter: 某某新闻记者 | X. */
    private static boolean isPrefixable(String line, int at) {
        return (line.startsWith("记者", at) || line.startsWith("作者", at) || line.startsWith("記者", at))
                && Characters.marks(line.substring(0, at)) == 0;
    }

    /** Behind 编辑 and a blank a menu goes on: 编辑 锁定 讨论. */
    private static boolean namesPerson(String line, int from) {
        int end = line.indexOf(' ', from);
        return Surnames.isPerson(line.substring(from, end < 0 ? line.length() : end));
    }

    private static int separator(String line, int end) {
        return end + 1 < line.length() && line.charAt(end) == ' ' ? end + 1 : Math.min(end, line.length() - 1);
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && (SEPARATORS.indexOf(line.charAt(at)) >= 0 || line.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    private static boolean isShort(String part, int most) {
        return part.length() <= most && Characters.marks(part) == 0;
    }

    private static String segment(String line, int at) {
        int end = at;
        while (end < line.length() && BARS.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(at, end);
    }

    /** The value ends at a bracket that it did not open, at a sentence's end, a bar, a date or an address. */
    private static String value(String line, int from, int to) {
        int open = 0;
        int end = from;
        while (end < to) {
            char c = line.charAt(end);
            if (OPENING.indexOf(c) >= 0) {
                open++;
            } else if (CLOSING.indexOf(c) >= 0 && --open < 0) {
                break;
            } else if ("。；;！!".indexOf(c) >= 0 || BARS.indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        String value = line.substring(Math.min(from, to), end);
        Matcher date = DATE.matcher(value);
        if (date.find()) {
            value = value.substring(0, date.start());
        }
        Matcher glued = GLUED.matcher(value);
        if (glued.find()) {
            value = value.substring(0, glued.start());
        }
        int address = value.toLowerCase(Locale.ROOT).indexOf("http");
        return (address >= 0 ? value.substring(0, address) : value).strip();
    }
}
