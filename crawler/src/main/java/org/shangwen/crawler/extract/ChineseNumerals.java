package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Dates written in Chinese numerals, 二〇二一年十月十一日, as digits. */
final class ChineseNumerals {

    private static final Pattern FORM =
            Pattern.compile("([一二]?[〇○零ＯO一二三四五六七八九]{3,4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    static String datesToDigits(String line) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.find()) {
            return line;
        }
        StringBuilder year = new StringBuilder();
        for (char c : matcher.group(1).toCharArray()) {
            year.append(Math.max(0, DIGITS.indexOf(c)));
        }
        return line.substring(0, matcher.start()) + year + "年" + number(matcher.group(2)) + "月"
                + number(matcher.group(3)) + "日" + line.substring(matcher.end());
    }

    /** 1 to 99. */
    private static int number(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(text.charAt(text.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1));
        return tens * 10 + ones;
    }
}
