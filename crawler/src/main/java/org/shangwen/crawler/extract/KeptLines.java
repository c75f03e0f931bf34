package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;

/** Which lines of a body are the article's own: no noise, and not the headline, the time or the by-line again. */
final class KeptLines {

    private static final float LONGEST_HEAD = 90;
    private static final int HEAD_LINES = 4;

    private KeptLines() {}

    /** The places of the lines that stay, in order. */
    static List<Integer> of(List<String> lines, String title, DateText dates) {
        List<String> texts = NoiseLines.filter(lines);
        List<Integer> kept = places(lines, texts);
        String bare = Characters.skeleton(title);
        int from = 0;
        while (from < Math.min(kept.size() - 1, HEAD_LINES) && isHead(texts.get(from), bare, dates)) {
            from++;
        }
        return kept.subList(from, kept.size());
    }

    /** The text of these lines, without labels such as 编辑导语：. */
    static List<String> texts(List<String> lines, List<Integer> kept) {
        return kept.stream().map(lines::get).map(NoiseLines::withoutLabel).toList();
    }

    /** Where the kept lines stand among all: they are in the same order, at most shortened at their beginning. */
    static List<Integer> places(List<String> lines, List<String> texts) {
        List<Integer> places = new ArrayList<>(texts.size());
        int at = 0;
        for (String text : texts) {
            while (at < lines.size() && !lines.get(at).endsWith(text)) {
                at++;
            }
            places.add(at++);
        }
        return places;
    }

    private static boolean isHead(String line, String title, DateText dates) {
        if (!title.isEmpty() && Characters.skeleton(line).equals(title)) {
            return true;
        }
        boolean label = Characters.weight(line) < LONGEST_HEAD && line.indexOf('。') < 0 && line.indexOf('，') < 0;
        return label && dates.findFull(line).isPresent();
    }
}
