package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** Reads by-lines: 作者：X, 文｜X, （记者 X）, 本文由 @X 原创, By X. Never the editor, the source or the photographer. */
public final class AuthorText {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 40;
    private static final String NAME = "([\\pL\\pN·・._@＠、&' -]{2,40})";

    private static final Pattern ORIGINAL = Pattern.compile("本文由 ?[@＠]? ?([^ @＠]{2,30}?) ?(?:原创|投稿|授权|翻译|于)");
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|[ \\[【（(|｜丨，。 ])(?:本文)?(?:作者|撰文|撰稿人?|文字|作　者|原创|采写|采写作者|文)(?:[:：|｜丨︱/／] ?| [:：|｜丨︱/／] ?|︱)" + NAME);
    private static final Pattern REPORTER_LABEL = Pattern.compile("(?:^|[\\[【（(])[\\p{Han}]{0,8}记者 ?[:：|｜丨/] ?" + NAME);
    private static final Pattern REPORTER = Pattern.compile(
            "[（(](?:[^（()）]{0,12})记者[ :：]?((?:[\\p{Han}·]{2,4})(?:[ 、,，]{1,2}[\\p{Han}·]{2,4}){0,3})[)） ]");
    private static final Pattern REPORTER_LINE = Pattern.compile(
            "^[\\p{Han}]{0,8}(?:见习|特约|实习)?记者[ :：|]((?:[\\p{Han}·]{2,4})(?:[ 、][\\p{Han}·]{2,4}){0,3})(?:$| )");
    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:[Ww]ritten )?[Bb][Yy]:? ((?:[A-Z][\\pL.'-]+)(?: (?:[A-Z]|de|van|von|al|bin|di|da)[\\pL.'-]*){1,3})");
    private static final Pattern STOP = Pattern.compile(
            "(?: |^)(?:来源|编辑|责编|责任编辑|校对|时间|发布|发表|日期|更新|字号|评论|阅读|浏览|点击|出品|题图|图|摄影|图片|翻译|译|审校|审核|微信|公众号|[0-9]{2,4}[-/.年]).*$|(?:来源|编辑|责编|责任编辑|出品|题图|发布时间|微信公众号|公众号)[:：|｜丨/／].*$");

    private AuthorText() {}

    /** The author that a line names. */
    public static Optional<String> find(String text) {
        String line = Characters.tidy(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (Pattern pattern : new Pattern[] {ORIGINAL, LABEL, REPORTER_LABEL, REPORTER, REPORTER_LINE, ENGLISH}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                Optional<String> name = name(matcher.group(1));
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** A name tidied: without label, address and what follows it; empty if it can be none. */
    public static Optional<String> name(String raw) {
        String name = Characters.tidy(raw);
        if (name.startsWith("http") || name.contains("://") || name.contains("www.")) {
            return Optional.empty();
        }
        name = STOP.matcher(name).replaceFirst("");
        if (name.regionMatches(true, 0, "by ", 0, 3)) {
            name = name.substring(3);
        }
        for (String label : new String[] {"作者：", "作者:", "文/", "文 / ", "文|", "文｜", "记者：", "记者 "}) {
            name = name.startsWith(label) ? name.substring(label.length()) : name;
        }
        int start = 0;
        int end = name.length();
        while (start < end && !isOfName(name.charAt(start))) {
            start++;
        }
        while (end > start && !isOfName(name.charAt(end - 1)) && ")）".indexOf(name.charAt(end - 1)) < 0) {
            end--;
        }
        name = name.substring(start, end).strip();
        boolean digits = name.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == ' ' || c == ':');
        return name.length() < 2 || name.length() > LONGEST_NAME || digits ? Optional.empty() : Optional.of(name);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }
}
