package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Joins the parts of an article that stands on several pages: what each of them says again is said once. */
final class PartJoiner {

    /** Heads and feet that parts have in common are no longer than this. */
    private static final int MOST_COMMON = 8;

    /** Longer lines are pagers no more. */
    private static final int LONGEST_PAGER = 60;

    private PartJoiner() {}

    /**
     * A line of the whole.
     *
     * @param part in which part it stands, from 0
     * @param line at which place of that part, from 0
     */
    record Place(int part, int line) {}

    /** The lines of all parts in order. */
    static List<String> join(List<List<String>> parts) {
        return places(parts).stream()
                .map(place -> parts.get(place.part()).get(place.line()))
                .toList();
    }

    /** Where the lines of the whole stand in the parts, in order. */
    static List<Place> places(List<List<String>> parts) {
        List<Place> places = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<String> lines = parts.get(part);
            int from = part == 0 ? 0 : head(parts, part);
            int to = lines.size() - (part == parts.size() - 1 ? 0 : foot(parts, part, from));
            for (int line = from; line < to; line++) {
                if (parts.size() == 1 || !isPager(lines.get(line))) {
                    places.add(new Place(part, line));
                }
            }
        }
        return places;
    }

    /** How many of the first lines of a part stood at the beginning of the first one already. */
    private static int head(List<List<String>> parts, int part) {
        List<String> first = parts.getFirst();
        Set<String> known = new HashSet<>();
        first.subList(0, Math.min(first.size(), MOST_COMMON)).forEach(line -> known.add(Characters.skeleton(line)));
        List<String> lines = parts.get(part);
        int from = 0;
        while (from < Math.min(lines.size(), MOST_COMMON)
                && (isPager(lines.get(from)) || known.contains(Characters.skeleton(lines.get(from))))) {
            from++;
        }
        return from;
    }

    /** How many of the last lines of a part the last part ends with as well. */
    private static int foot(List<List<String>> parts, int part, int from) {
        List<String> last = parts.getLast();
        Set<String> known = new HashSet<>();
        last.subList(Math.max(head(parts, parts.size() - 1), last.size() - MOST_COMMON), last.size())
                .forEach(line -> known.add(Characters.skeleton(line)));
        List<String> lines = parts.get(part);
        int foot = 0;
        while (foot < Math.min(lines.size() - from, MOST_COMMON)) {
            String line = lines.get(lines.size() - 1 - foot);
            if (!isPager(line) && !known.contains(Characters.skeleton(line))) {
                break;
            }
            foot++;
        }
        return foot;
    }

    /** Whether a line is nothing but a pager: 【1】【2】, 上一页 1/2 下一页, 第2页. */
    static boolean isPager(String line) {
        if (line.length() > LONGEST_PAGER) {
            return false;
        }
        String rest = line;
        for (String word :
                new String[] {"上一页", "下一页", "上页", "下页", "首页", "尾页", "末页", "余下全文", "阅读全文", "单页阅读", "共", "页", "第", "当前"
                }) {
            rest = rest.replace(word, " ");
        }
        boolean digit = line.chars().anyMatch(c -> c >= '0' && c <= '9');
        return rest.chars().noneMatch(Character::isLetter) && (!rest.equals(line) || (digit && isBracketed(line)));
    }

    /** Whether each number stands in brackets, as those of pagers do and those of rows do not. */
    private static boolean isBracketed(String line) {
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            open += c == '【' || c == '[' ? 1 : c == '】' || c == ']' ? -1 : 0;
            if (c >= '0' && c <= '9' && open == 0) {
                return false;
            }
        }
        return true;
    }
}
