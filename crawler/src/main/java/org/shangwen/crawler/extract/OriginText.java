package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.shangwen.crawler.extract.CreditLine.Role;

/** Reads the medium that an article was taken from: 来源：X, 来源 | X, 本文转载自X, "X, http://…". */
final class OriginText {

    private static final int LONGEST = 30;
    private static final int LONGEST_LINE = 120;

    private static final Pattern TAKEN = Pattern.compile(
            "(?:本文|文章|原文)(?:转载自|转自|来自|来源于|源自|首发于|原载于?|刊载于|刊于|选自|摘自)[:：《“\"「 ]*(?:微信)?(?:公众号|官方微信|网站)?[:：《“\"「 ]*([^，。,；;！!（(》”\"」|]{2,30})");
    private static final Pattern PLACE = Pattern.compile("[（(\\[【][^（()）]{0,20}[)）\\]】]?$");
    private static final Pattern TAIL = Pattern.compile(
            " ?(?:参与互动|举报|打印|字号|字体|原创稿|收藏|分享|我有话说|发布时间|发表于|浏览|阅读|点击|责任编辑|编辑|更多精彩|浏览次数|微信|公众号|我要评论|网友评论|评论|关注|大 中 小|小 中 大).*$| [0-9]+ ?.{0,2}$");
    private static final Pattern NONE = Pattern.compile(
            "(?i)本站|本网|本站原创|原创|网络|网络整理|互联网|未知|不详|转载|综合|整理|网友|unknown|null|none|undefined|admin|本报|本报讯|其他|其它|投稿|用户投稿|自媒体|.*[:：].*|[0-9 .:-]*");

    private static final String TIME =
            "(?:19|20)[0-9]{2} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2} ?日? ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?";

    /** Heads of articles without labels: {@code 2021年10月11日 08:05 某报}, {@code 某报2021年10月11日08:05}. */
    private static final Pattern BEHIND_TIME =
            Pattern.compile("^(?:[^0-9]{0,8} ?)?" + TIME + " ?([^0-9 :：|/][^:：|]{1,24})$");

    private static final Pattern BEFORE_TIME =
            Pattern.compile("^(?:原创 )?([^0-9 :：|/，。]{2,16}) ?[(（]? ?" + TIME + " ?[)）]?$");
    private static final Pattern TIME_LABEL = Pattern.compile(".*(?:时间|時間|日期|发布|发表|發布|更新|于|於|作者|编辑|记者|記者|首页|星期.|原创)$");

    private OriginText() {}

    /** The medium that stands before or behind the time in a line that is the head of an article. */
    static Optional<String> besideTime(String text) {
        String line = Characters.tidy(Characters.cut(text, 300));
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {BEHIND_TIME, BEFORE_TIME}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find() && !TIME_LABEL.matcher(matcher.group(1)).matches()) {
                String beside = matcher.group(1);
                int blank = beside.indexOf(' ');
                String medium = blank > 0 && PersonNames.isPaper(beside.substring(0, blank))
                        ? beside.substring(0, blank)
                        : beside;
                boolean account = line.startsWith("原创") && !PersonNames.isPaper(medium);
                return account || medium.indexOf(' ') >= 0 || Surnames.isPerson(medium)
                        ? Optional.empty()
                        : name(medium).filter(name -> AuthorText.find(name).isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The medium that a line names. */
    static Optional<String> find(String text) {
        String line = Characters.tidy(Characters.cut(text, 300));
        Optional<String> labelled = CreditLine.of(line).first(Role.ORIGIN).flatMap(OriginText::name);
        if (labelled.isPresent()) {
            return labelled;
        }
        Optional<String> beside = PersonNames.paperBeside(line);
        if (beside.isPresent()) {
            return beside;
        }
        if (!line.contains("文")) {
            return Optional.empty(); // spares most lines the search
        }
        Matcher taken = TAKEN.matcher(line);
        return line.length() <= LONGEST_LINE && taken.find() ? name(taken.group(1)) : Optional.empty();
    }

    /** A medium's name tidied: without its place, address and what follows it; empty if it can be none. */
    static Optional<String> name(String raw) {
        String name = Characters.tidy(Characters.cut(raw, 300));
        Optional<String> labelled = CreditLine.of(name).first(Role.ORIGIN);
        name = labelled.orElse(name);
        int address = name.indexOf("http");
        name = address < 0 ? name : name.substring(0, address);
        name = TAIL.matcher(name).replaceFirst("");
        name = PLACE.matcher(strip(name)).replaceFirst("");
        name = strip(name);
        boolean letters = name.chars().anyMatch(Character::isLetter);
        return name.length() < 2
                        || name.length() > LONGEST
                        || !letters
                        || NONE.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(name);
    }

    private static String strip(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && ",，、;；:：|｜丨《“\"「·-—[【 ".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ",，、;；:：|｜丨》”\"」。·-—.]】 ".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }
}
