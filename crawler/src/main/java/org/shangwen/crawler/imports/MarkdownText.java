package org.shangwen.crawler.imports;

import java.util.ArrayList;
import java.util.List;
import org.shangwen.crawler.extract.HtmlFragment;

/** The text of Markdown: one paragraph, heading, list item or line of code a line; links and pictures as their words. */
final class MarkdownText {

    private static final String ESCAPED = "\\`*_{}[]()#+-.!|>~";

    /** The words and the target of a link are not longer: beyond that a bracket is a bracket. */
    private static final int LONGEST_LINK = 2000;

    private static final int LONGEST_TAG = 300;

    private MarkdownText() {}

    static List<String> lines(String markdown) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String raw : markdown.split("\n", -1)) {
            String line = raw.strip();
            if (line.startsWith("```") || line.startsWith("~~~")) {
                code = !code;
            } else if (code) {
                lines.add(raw.stripTrailing());
            } else if (!isRule(line) && !isDefinition(line)) {
                lines.add(HtmlFragment.unescape(inline(unmarked(line))));
            }
        }
        return lines;
    }

    /** The title that a Markdown text begins with, {@code # …} or underlined by {@code ===}; empty for none. */
    static String title(String markdown) {
        String[] lines = markdown.stripLeading().split("\n", 60);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("# ")) {
                return inline(line.substring(2).strip());
            }
            if (i + 1 < lines.length && !line.isEmpty() && lines[i + 1].strip().startsWith("===")) {
                return inline(line);
            }
        }
        return "";
    }

    private static boolean isRule(String line) {
        return line.length() >= 3
                && (line.chars().allMatch(c -> c == '=' || c == ' ')
                        || line.chars().allMatch(c -> c == '-' || c == ' ')
                        || line.chars().allMatch(c -> c == '*' || c == ' ')
                        || line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0));
    }

    /** {@code [1]: https://…}, {@code [#]: author: "…"}: told about the text, not told in it. */
    private static boolean isDefinition(String line) {
        int close = line.startsWith("[") ? line.indexOf("]:") : -1;
        return close > 0 && close < 60;
    }

    private static String unmarked(String line) {
        int quote = 0;
        while (quote < line.length() && (line.charAt(quote) == '>' || Character.isWhitespace(line.charAt(quote)))) {
            quote++;
        }
        String rest = line.startsWith(">") ? line.substring(quote) : line;
        int hashes = 0;
        while (hashes < rest.length() && rest.charAt(hashes) == '#') {
            hashes++;
        }
        if (hashes > 0 && hashes <= 6 && hashes < rest.length() && rest.charAt(hashes) == ' ') {
            rest = rest.substring(hashes).strip();
            int end = rest.length();
            while (end > 0 && (rest.charAt(end - 1) == '#' || rest.charAt(end - 1) == ' ')) {
                end--;
            }
            rest = end == 0 ? rest : rest.substring(0, end);
        } else if (rest.startsWith("* ") || rest.startsWith("- ") || rest.startsWith("+ ")) {
            rest = rest.substring(2).strip();
        }
        return rest;
    }

    /** Without the signs of links, pictures, emphasis, code and HTML; one walk, whatever the text holds. */
    private static String inline(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && ESCAPED.indexOf(line.charAt(i + 1)) >= 0) {
                out.append(line.charAt(++i));
            } else if (c == '!' && line.startsWith("![", i)) {
                i = Math.max(i, target(line, find(line, ']', i, LONGEST_LINK)) - 1);
            } else if (c == ']' && target(line, i) > i + 1) {
                i = target(line, i) - 1;
            } else if (c == '[' && !isLinkedPicture(line, i)) {
                int close = find(line, ']', i, LONGEST_LINK);
                int end = target(line, close);
                if (close > 0 && end > close + 1) {
                    out.append(inline(line.substring(i + 1, close)));
                    i = end - 1;
                } else {
                    out.append(c);
                }
            } else if (c == '<'
                    && i + 1 < line.length()
                    && (line.charAt(i + 1) == '/' || isLetter(line.charAt(i + 1)))
                    && tagEnd(line, i) > 0) {
                int end = tagEnd(line, i);
                if (line.startsWith("<rt>", i)) {
                    out.append('（');
                } else if (line.startsWith("</rt>", i)) {
                    out.append('）');
                } else if (line.startsWith("http", i + 1)) {
                    out.append(line, i + 1, end);
                }
                i = end;
            } else if (!isEmphasis(line, i) && !isLinkedPicture(line, i)) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /** Where the target ends that follows a closing bracket: {@code (…)} or {@code […]}. */
    private static int target(String line, int close) {
        if (close < 0) {
            return -1;
        }
        int open = close + 1;
        if (open < line.length() && (line.charAt(open) == '(' || line.charAt(open) == '[')) {
            int end = find(line, line.charAt(open) == '(' ? ')' : ']', open, LONGEST_LINK);
            return end < 0 ? close + 1 : end + 1;
        }
        return close + 1;
    }

    /** A picture that is a link: the bracket goes, then the picture, then the target. */
    private static boolean isLinkedPicture(String line, int at) {
        return line.startsWith("[![", at);
    }

    private static boolean isEmphasis(String line, int at) {
        char c = line.charAt(at);
        return c == '`' || (c == '*' && (line.startsWith("**", at) || (at > 0 && line.startsWith("**", at - 1))));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int tagEnd(String line, int from) {
        return find(line, '>', from, LONGEST_TAG);
    }

    /** Where the sign stands next, if it does within so many characters, or -1. */
    private static int find(String line, char sign, int from, int most) {
        return line.indexOf(sign, from, Math.min(line.length(), from + most));
    }
}
