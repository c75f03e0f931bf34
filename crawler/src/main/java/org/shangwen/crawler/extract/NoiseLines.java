package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes out of a body the lines that publishers set around every article: licences, editors, donations, "read more". */
public final class NoiseLines {

    private static final WordList STARTS = WordList.read("lines-start.txt");
    private static final WordList SOFT = WordList.read("lines-soft.txt");
    private static final WordList WHOLE = WordList.read("lines-whole.txt");
    private static final WordList WITHIN = WordList.read("lines-within.txt");
    private static final WordList END = WordList.read("lines-end.txt");
    private static final WordList LABELS = WordList.read("labels.txt");

    /** Longer lines are paragraphs that may well speak of licences. */
    private static final float LONGEST = 200;

    /** In the middle of a body, sentences that are longer and only mention a licence stay. */
    private static final float SLOGAN = 90;

    /** From the first of the closing lines on everything goes, but only in the last part of the body. */
    private static final float LAST_PART = 0.6f;

    /** So many lines from the beginning and from the end are where credits and biographies stand. */
    private static final int HEAD = 2;

    private static final int TAIL = 6;

    private static final int LONGEST_PROMPT = 30;

    /** Behind so many characters at most stands the word for a program. */
    private static final int FAR = 12;

    private static final List<String> OPEN = List.of("打开", "下载", "进入", "前往", "请打开", "请下载");
    private static final List<String> READ_ON = List.of("阅读", "查看", "看全文", "看更多", "观看", "体验");

    private static final float PARAGRAPH = 120;

    private NoiseLines() {}

    /** The lines without noise, in order; labels such as 编辑导语： in front of a paragraph are taken off. */
    public static List<String> filter(List<String> lines) {
        float total = 0;
        for (String line : lines) {
            total += Characters.weight(line);
        }
        List<String> kept = new ArrayList<>();
        float before = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = bare(line);
            if (before > LAST_PART * total && isEnd(bare) && !goesOn(lines, i + 1)) {
                break;
            }
            before += Characters.weight(line);
            String text = withoutLabel(line);
            boolean atEdge = kept.size() < HEAD || i >= lines.size() - TAIL;
            boolean noise = isNoise(bare, atEdge)
                    || isShortcode(line)
                    || (atEdge && EdgeLines.isNoise(line, bare))
                    || (kept.isEmpty() && isDate(bare));
            if (!text.isEmpty() && !noise) {
                kept.add(text);
            }
        }
        return kept;
    }

    private static boolean isNoise(String bare, boolean atEdge) {
        if (bare.isEmpty() || WHOLE.has(bare) || isMark(bare) || isEndMark(bare) || isPrompt(bare)) {
            return true;
        }
        float weight = Characters.weight(bare);
        if (weight > LONGEST) {
            return false;
        }
        boolean plain = atEdge || !isSentence(bare);
        return STARTS.begins(bare)
                || (plain && SOFT.begins(bare))
                || ((plain || weight < SLOGAN) && WITHIN.within(bare));
    }

    /** Whether a line reads as part of a text, not as a label or a slogan. */
    private static boolean isSentence(String bare) {
        return bare.endsWith("：") || bare.chars().anyMatch(c -> "，。！？；".indexOf(c) >= 0);
    }

    /** A shortcode that its plug-in has left in the text: {@code [button link="…"]…[/button]}. */
    private static boolean isShortcode(String line) {
        return line.startsWith("[")
                && line.endsWith("]")
                && (line.contains("[/") || line.contains("=\"") || line.contains("=”"))
                && line.length() > 2
                && line.charAt(1) < 0x80;
    }

    /** Whether paragraphs follow: then a heading such as 相关新闻 begins a part of the article. */
    private static boolean goesOn(List<String> lines, int from) {
        int paragraphs = 0;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            paragraphs += Characters.weight(line) > PARAGRAPH && Characters.marks(line) >= 3 ? 1 : 0;
        }
        return paragraphs >= 3;
    }

    /** A rule of signs or a count that stands alone. Rows of tables have several cells. */
    private static boolean isMark(String bare) {
        return bare.length() < 8 && bare.indexOf('|') < 0 && bare.chars().noneMatch(Character::isLetter);
    }

    /** The word that closes a text, set between rules: — END —, -完-. */
    private static boolean isEndMark(String bare) {
        int end = bare.length();
        while (end > 0 && !Character.isLetterOrDigit(bare.charAt(end - 1))) {
            end--;
        }
        String word = bare.substring(0, end);
        return end < bare.length() && (word.equals("end") || word.equals("完"));
    }

    /** A demand to read on in the publisher's program, whatever its name: 打开某某APP阅读全文. */
    private static boolean isPrompt(String bare) {
        if (bare.length() > LONGEST_PROMPT || OPEN.stream().noneMatch(bare::startsWith)) {
            return false;
        }
        int program = Math.max(bare.indexOf("app"), bare.indexOf("客户端"));
        return program >= 0 && program < FAR && READ_ON.stream().anyMatch(word -> bare.indexOf(word, program) > 0);
    }

    /** A line that is a date alone: above a body it is the head's, below it signs a letter. */
    private static boolean isDate(String bare) {
        return bare.length() < 24
                && bare.indexOf('月') > 0
                && bare.chars().allMatch(c -> Character.isDigit(c) || "年月日号星期周一二三四五六天时分秒：".indexOf(c) >= 0);
    }

    private static boolean isEnd(String bare) {
        return Characters.weight(bare) < 60 && END.begins(bare);
    }

    /** Lower case, without blanks and the brackets and signs around it. */
    private static String bare(String line) {
        String text = line.length() > 400 ? line.substring(0, 400) : line;
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Characters.isBlank(c)
                    && (!out.isEmpty() || "（([【［<《「『*#>·•▲▼△▶■◆●☆★▌▍▎※◎○◇☞→-—_|/\\“\"".indexOf(c) < 0)) {
                out.append(c == ':' ? '：' : c == '(' ? '（' : c == ')' ? '）' : c == ',' ? '，' : c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    static String withoutLabel(String line) {
        int colon = -1;
        for (int i = 1; i < Math.min(line.length(), 8) && colon < 0; i++) {
            colon = line.charAt(i) == '：' || line.charAt(i) == ':' ? i : -1;
        }
        return colon > 0 && LABELS.has(line.substring(0, colon).strip())
                ? line.substring(colon + 1).strip()
                : line;
    }
}
