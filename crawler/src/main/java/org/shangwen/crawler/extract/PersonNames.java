package org.shangwen.crawler.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the names of persons out of what by-lines hold beside them: offices, papers, places, what else was done. */
final class PersonNames {

    private static final int LONGEST = 40;
    private static final int MOST = 12;
    private static final WordList NOBODY = WordList.read("nobody.txt");

    private static final Pattern ROLE =
            Pattern.compile("^.{0,16}(?:记者|記者|通讯员|通訊員|撰稿人|专栏作者|专栏作家|特约作者|特约评论员|评论员|評論員|实习生|主笔|特派员)[:： ]?");
    private static final Pattern DONE = Pattern.compile(
            "(?:编译|整理|報導|报道|报导|撰文|综合|整合|编写|采写|摄影|摄|图|文|著|编|发自.{0,12}|[\\p{Han}]{2,4}(?:报道|報導|综合报道)|等)$");
    private static final Pattern PAPER =
            Pattern.compile(".*(?:[报社网台刊報網臺]|新闻|日报|周刊|杂志|客户端|快讯|快訊|财经|头条|中心|频道|公司|集团|新聞)$");
    private static final Pattern OTHER_WORDS =
            Pattern.compile("登录|登錄|注册|发表|授权|发布|關注|关注|更多|评论|網友|网友|版权|来源|\\[|\\]|扫码|下载");
    private static final Pattern SENTENCE = Pattern.compile("([A-Za-z][a-z]{2})\\. ");
    private static final Pattern LATIN_BORDER = Pattern.compile(" ?[,;/] ?| [–—-] ");
    private static final Pattern HAN_BORDER = Pattern.compile("[、，,/／&＆;；+|]");
    private static final Pattern PERSON_BORDER = Pattern.compile("[ 、，,/／&和]");
    private static final Pattern BY = Pattern.compile("(?i)^(?:(?:written|posted|reported|published|story) )?by:? ");
    private static final Pattern AND = Pattern.compile("(?i) (?:and|with|und|et|y) ");
    private static final Pattern PLACE = Pattern.compile(
            "^(?:中国|中央|中共|全国|国家|国务院|北京|上海|天津|重庆|清华|复旦|南京|南开|浙江|武汉|广东|广州|深圳|厦门|四川|山东|湖南|湖北|江苏|西安|吉林|辽宁|河南|河北|安徽|福建|华东|华中|华南|西南|东北|首都|对外经|中国社|中科院|著名|知名|资深|本报).*(?:教授|研究员|主任|院长|所长|博士|教师|书记|部长|会长|秘书长|律师|学者|专家|分析师|经济学家|评论员|作家|委员|代表)$");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*\\b(?:writer|staff|editor|reporter|correspondent|contributor|columnist|news|media|press|magazine|business|insider|times|post|ap|afp|reuters|bloomberg|cnn|bbc|ign|ms|md|rd|rdn|phd|ph\\.d\\.?|jr\\.?|esq\\.?|special to .*|for .*)\\b.*|.*\\.(?:com|org|net|co\\.uk|cn|de)\\b.*");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s|,，、(（]{1,60}@[^\\s|,，、]{1,60}\\.[a-zA-Z]{2,10}");

    private PersonNames() {}

    /** The names in the value of a by-line, in its order; empty if it names nobody. */
    static Optional<String> list(String value) {
        String text = ADDRESS.matcher(Characters.tidy(value)).replaceAll("");
        List<String> names = isHan(text) ? chinese(text) : latin(text);
        return join(names);
    }

    /** The names of persons that have the form of a Chinese name: others may be the words of a sentence. */
    static Optional<String> persons(String value) {
        List<String> names = new ArrayList<>();
        for (String token : PERSON_BORDER.split(Characters.tidy(value))) {
            if (!Surnames.isPerson(token) || NOBODY.has(token)) {
                break;
            }
            names.add(token);
        }
        return join(names);
    }

    /** The persons of {@code X/paper} or {@code paper/X}; empty unless one side is a paper and the other are persons. */
    static Optional<String> besidePaper(String line) {
        return paperBeside(line).flatMap(paper -> persons(other(line, paper)));
    }

    /** The paper of {@code X/paper} or {@code paper/X}. */
    static Optional<String> paperBeside(String line) {
        int slash = Math.max(line.indexOf('/'), line.indexOf('／'));
        if (slash < 2 || line.length() > LONGEST) {
            return Optional.empty();
        }
        return List.of(
                        line.substring(0, slash).strip(),
                        line.substring(slash + 1).strip())
                .stream()
                .filter(side -> isPaper(side) && Characters.marks(side) == 0)
                .filter(side -> persons(other(line, side)).isPresent())
                .findFirst();
    }

    private static String other(String line, String side) {
        return line.startsWith(side)
                ? line.substring(side.length() + 1).replaceFirst("^[ /／]+", "")
                : line.substring(0, Math.max(line.indexOf('/'), line.indexOf('／')));
    }

    /** Whether it ends as papers, agencies, sites and companies do. */
    static boolean isPaper(String name) {
        return PAPER.matcher(name).matches();
    }

    /** One name as metadata give it, without office and paper. */
    static Optional<String> one(String value) {
        String text = ADDRESS.matcher(Characters.tidy(value)).replaceAll("").strip();
        if (!isHan(text)) {
            return join(latin(text));
        }
        boolean several = text.chars().anyMatch(c -> "/／、，,&".indexOf(c) >= 0)
                || ROLE.matcher(text).find();
        return several ? join(chinese(text)) : join(List.of(trim(text)));
    }

    static Optional<String> join(List<String> names) {
        List<String> real = names.stream()
                .map(PersonNames::trim)
                .filter(PersonNames::isName)
                .distinct()
                .toList();
        boolean han = real.stream().anyMatch(PersonNames::isHan);
        return real.isEmpty() ? Optional.empty() : Optional.of(String.join(han ? "、" : ", ", real));
    }

    private static List<String> chinese(String text) {
        List<String> names = new ArrayList<>();
        boolean slash = text.indexOf('/') >= 0 || text.indexOf('／') >= 0;
        for (String part : HAN_BORDER.split(text)) {
            boolean first = true;
            for (String word : part.strip().split(" ", MOST)) {
                String role = ROLE.matcher(word).replaceFirst("");
                String name = isName(role) || role.isEmpty() ? role : word;
                name = withoutOffice(name);
                String done = DONE.matcher(name).replaceFirst("");
                boolean ended = !done.equals(name) && !Surnames.isPerson(name);
                name = ended ? done : name;
                boolean taken = first ? names.isEmpty() || name.length() <= 12 : isGiven(name);
                if (!name.isEmpty() && !taken) {
                    break;
                }
                if (!name.isEmpty()) {
                    names.add(name);
                    first = false;
                }
                if (ended) {
                    break;
                }
            }
        }
        List<String> persons = names.stream().filter(PersonNames::isGiven).toList();
        boolean paper = !names.isEmpty() && PAPER.matcher(names.getFirst()).matches();
        return !persons.isEmpty() && (slash || paper) ? persons : names;
    }

    /** Of 某某北京大学教授 the name, where the place that follows shows its end. */
    private static String withoutOffice(String name) {
        for (int end = 2; end <= 3 && name.length() > end + 3; end++) {
            boolean office = PLACE.matcher(name.substring(end)).find() && Surnames.isPerson(name.substring(0, end));
            if (office) {
                return name.substring(0, end);
            }
        }
        return name;
    }

    /** A further name after a blank: of a Chinese person, or a foreign one with its point. */
    private static boolean isGiven(String name) {
        return Surnames.isPerson(name) || (name.indexOf('·') > 0 && name.length() < 16);
    }

    private static List<String> latin(String text) {
        String bare = BY.matcher(text).replaceFirst("");
        int bar = bare.indexOf('|');
        bare = bar > 0 ? bare.substring(0, bar) : bare;
        List<String> names = new ArrayList<>();
        String divided = SENTENCE.matcher(AND.matcher(bare).replaceAll(", ")).replaceAll("$1, ");
        for (String part : LATIN_BORDER.split(divided)) {
            boolean office = !names.isEmpty() && (OFFICE.matcher(part).matches() || part.indexOf(' ') < 0);
            if (office) {
                break;
            }
            names.add(part);
        }
        return names;
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && !NOBODY.has(name.toLowerCase(Locale.ROOT))
                && name.chars().anyMatch(Character::isLetter)
                && !name.contains("://")
                && !name.startsWith("www.")
                && !OTHER_WORDS.matcher(name).find()
                && name.chars().filter(c -> c >= '0' && c <= '9').count() < 5
                && Characters.marks(name.replace('.', '_')) == 0;
    }

    private static boolean isHan(String text) {
        return text.chars().anyMatch(Characters::isHan);
    }

    private static String trim(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && !isOfName(name.charAt(start))) {
            start++;
        }
        while (end > start && !isOfName(name.charAt(end - 1)) && ")）".indexOf(name.charAt(end - 1)) < 0) {
            end--;
        }
        String trimmed = name.substring(start, end);
        boolean open = trimmed.indexOf('(') >= 0 || trimmed.indexOf('（') >= 0;
        return open || trimmed.isEmpty() || ")）".indexOf(trimmed.charAt(trimmed.length() - 1)) < 0
                ? trimmed
                : trimmed.substring(0, trimmed.length() - 1);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }
}
