package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.shangwen.crawler.extract.CreditLine.Role;

/**
 * Reads by-lines: 作者：X, 文｜X, （记者 X）, 本文由 @X 原创, By X. Never the editor, the source or the photographer. Several
 * authors are in the order of the line, joined by 、 or, if all are Latin, by a comma.
 */
public final class AuthorText {

    private static final int LONGEST = 300;
    private static final int LONGEST_BY_LINE = 90;

    private static final String PERSONS = "([\\p{Han}·]{2,8}(?:[ 、，,/]{1,2}[\\p{Han}·]{2,8}){0,5})";
    private static final Pattern ORIGINAL =
            Pattern.compile("本文由 ?[@＠]? ?([^ @＠]{2,30}?) ?(?:原创|投稿|授权|翻译|于)|文(?:章)?为 ?([^ ，。]{2,20}?) ?(?:独家)?授权");
    private static final Pattern REPORTER =
            Pattern.compile("[（(〔【\\[][^（()）〔〕]{0,16}[记記]者[ :：/]?" + PERSONS + "[^\\p{Han}]");
    private static final Pattern REPORTER_LINE =
            Pattern.compile("^[^，。！？：:]{0,14}(?:[记記]者|作者|通讯员|评论员|实习生|撰稿人?) ?" + PERSONS + "(?:$|[ （(])");
    private static final Pattern DISPATCH =
            Pattern.compile("^[^，。！？]{0,20}(?:讯|电|報導|报道)[ （(，]{1,2}[^，。！？（(]{0,10}[记記]者 ?" + PERSONS + "[^\\p{Han}]");
    private static final Pattern BIO = Pattern.compile("^[（(]?作者 ?([\\p{Han}A-Za-z·]{2,16})，(?:系|为|是)");
    private static final Pattern OWN = Pattern.compile("^原创 ([^ ，。]{2,20}) ?(?:[12][0-9]{3}[-年]|.{0,12}$)");
    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:[Ww]ritten |[Pp]osted |[Rr]eported )?[Bb][Yy]:? ((?:[A-Z][\\pL.'’-]*)(?:,? (?:and |with )?(?:[A-Z][\\pL.'’-]*|de|van|von|der|den|bin|al|di|da|el|la)){1,14})");

    /** Behind its name a reporter who took the picture. */
    private static final Pattern PICTURED = Pattern.compile("(?:摄|攝|图|圖|供图|制图|翻拍).{0,8}");

    private static final String[] REPORTERS = {"记者", "記者", "作者", "通讯员", "评论员", "实习生", "撰稿"};

    private AuthorText() {}

    /** The author that a line names. */
    public static Optional<String> find(String text) {
        String line = Characters.tidy(Characters.cut(text, LONGEST));
        return original(line)
                .or(() -> credited(line))
                .or(() -> reporters(line))
                .or(() -> own(line))
                .or(() -> PersonNames.besidePaper(line))
                .or(() -> english(line));
    }

    /** A name tidied: without label, address, office and what follows it; empty if it can be none. */
    public static Optional<String> name(String raw) {
        String text = Characters.tidy(Characters.cut(raw, LONGEST));
        if (text.startsWith("http") || text.contains("://") || text.contains("www.")) {
            return Optional.empty();
        }
        CreditLine credits = CreditLine.of(text);
        if (credits.credits().isEmpty()) {
            return PersonNames.one(text);
        }
        Optional<String> labelled = credits.first(Role.AUTHOR).or(() -> credits.first(Role.REPORTER));
        return labelled.isPresent() ? labelled.flatMap(PersonNames::list) : before(text);
    }

    /** What stands before the first label: {@code X 编辑：Y}. */
    private static Optional<String> before(String text) {
        int end = text.indexOf(' ');
        String head = end < 0 ? "" : text.substring(0, end);
        return CreditLine.of(head + ' ').credits().isEmpty() ? PersonNames.one(head) : Optional.empty();
    }

    private static Optional<String> own(String line) {
        if (line.startsWith("原创")) {
            return matched(OWN, line).filter(name -> !PersonNames.isPaper(name)).flatMap(PersonNames::one);
        }
        return line.startsWith("作者", 1) || line.startsWith("作者")
                ? matched(BIO, line).flatMap(PersonNames::one)
                : Optional.empty();
    }

    private static Optional<String> original(String line) {
        if (!line.contains("本文由") && !line.contains("授权")) {
            return Optional.empty();
        }
        Matcher matcher = ORIGINAL.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return matcher.group(1) == null
                ? PersonNames.one(matcher.group(2)).filter(name -> !PersonNames.isPaper(name))
                : PersonNames.one(matcher.group(1));
    }

    private static Optional<String> credited(String line) {
        for (CreditLine.Credit credit : CreditLine.of(line).credits()) {
            Optional<String> found = switch (credit.role()) {
                case AUTHOR -> PersonNames.list(credit.value());
                case REPORTER -> PersonNames.persons(credit.value());
                default -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reporters(String line) {
        if (Arrays.stream(REPORTERS).noneMatch(line::contains)) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {REPORTER, REPORTER_LINE, DISPATCH}) {
            Matcher matcher = pattern.matcher(line + ' ');
            boolean pictured =
                    !matcher.find() || PICTURED.matches(line.substring(Math.min(matcher.end(), line.length())));
            Optional<String> found = pictured ? Optional.empty() : PersonNames.persons(matcher.group(1));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> english(String line) {
        int by = line.length() > LONGEST_BY_LINE
                ? -1
                : line.toLowerCase(Locale.ROOT).indexOf("by");
        return by < 0 || by > 9 ? Optional.empty() : matched(ENGLISH, line).flatMap(PersonNames::list);
    }

    private static Optional<String> matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
