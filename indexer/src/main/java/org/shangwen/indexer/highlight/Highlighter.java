package org.shangwen.indexer.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shangwen.indexer.SearchResult.Fragment;
import org.shangwen.indexer.SearchResult.Span;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.mention.Mention;

/**
 * Marks what a search found in an article: places in the title, and the sentences of the text that show the most of
 * what was asked for. Works from the characters and the mentions, so it shows what the exact reading matches.
 */
public final class Highlighter {

    /** At most this many fragments are shown. */
    public static final int MAX_FRAGMENTS = 3;

    /** Longer sentences are cut around what matched. */
    static final int MAX_LENGTH = 220;

    private static final int LEAD_BEFORE_MATCH = 60;
    private static final String CLAUSE_ENDS = "，,、：: ";

    private final ExactReading exact;

    public Highlighter(ExactReading exact) {
        this.exact = exact;
    }

    /**
     * What matched in a hit.
     *
     * @param title places in the title, without overlaps, by offset
     * @param fragments the best sentences, in the order of the text; the first sentence if nothing in the text matched
     */
    public record Highlights(List<Span> title, List<Fragment> fragments) {
        public Highlights {
            title = List.copyOf(title);
            fragments = List.copyOf(fragments);
        }
    }

    private record Scored(Span sentence, List<Match> matches, double score) {}

    /** Marks an article. */
    public Highlights highlight(MinedArticle mined, Wanted wanted) {
        Matches matches = new Matches(exact, wanted);
        List<Match> title = matches.in(mined.article().title(), in(mined, Mention.Part.TITLE));
        String text = mined.article().text();
        return new Highlights(spans(title, 0), fragments(text, matches.in(text, in(mined, Mention.Part.TEXT))));
    }

    private static List<Mention> in(MinedArticle mined, Mention.Part part) {
        return mined.mentions().stream()
                .filter(mention -> mention.part() == part)
                .toList();
    }

    private static List<Fragment> fragments(String text, List<Match> matches) {
        List<Span> sentences = Sentences.of(text);
        if (matches.isEmpty()) {
            return List.of(fragment(text, cut(text, sentences.getFirst(), 0), List.of()));
        }
        List<Scored> scored = new ArrayList<>();
        int next = 0;
        for (Span sentence : sentences) {
            List<Match> inside = new ArrayList<>();
            while (next < matches.size() && matches.get(next).start() < sentence.end()) {
                Match match = matches.get(next++);
                if (match.start() >= sentence.start() && match.end() <= sentence.end()) {
                    inside.add(match);
                }
            }
            if (!inside.isEmpty()) {
                scored.add(new Scored(sentence, inside, score(sentence, inside)));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MAX_FRAGMENTS)
                .sorted(Comparator.comparingInt(s -> s.sentence().start()))
                .map(s -> fragment(
                        text, cut(text, s.sentence(), s.matches().getFirst().start()), s.matches()))
                .toList();
    }

    /** Each kind of evidence counts once in full; more of the same hardly; a bare heading less than a sentence. */
    private static double score(Span sentence, List<Match> matches) {
        Set<Integer> seen = new HashSet<>();
        double score = 0;
        for (Match match : matches) {
            score += seen.add(match.evidence()) ? match.weight() : match.weight() * 0.1;
        }
        int length = sentence.end() - sentence.start();
        return length < 12 ? score * 0.7 : score;
    }

    /** A sentence, or if it is too long the part of it around an offset. */
    private static Span cut(String text, Span sentence, int around) {
        if (sentence.end() - sentence.start() <= MAX_LENGTH) {
            return sentence;
        }
        int start = sentence.start();
        if (around - start > LEAD_BEFORE_MATCH) {
            start = around - LEAD_BEFORE_MATCH;
            for (int i = start; i < around; i++) {
                if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                    start = i + 1;
                    break;
                }
            }
        }
        int end = Math.min(sentence.end(), start + MAX_LENGTH);
        return new Span(wholeCharacter(text, start), wholeCharacter(text, end));
    }

    private static int wholeCharacter(String text, int offset) {
        boolean splits = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return splits ? offset - 1 : offset;
    }

    private static Fragment fragment(String text, Span piece, List<Match> matches) {
        List<Match> inside = matches.stream()
                .filter(match -> match.start() >= piece.start() && match.end() <= piece.end())
                .toList();
        return new Fragment(text.substring(piece.start(), piece.end()), piece.start(), spans(inside, piece.start()));
    }

    /** Matches by offset as spans: what overlaps or touches becomes one. */
    private static List<Span> spans(List<Match> matches, int origin) {
        List<Span> spans = new ArrayList<>();
        for (Match match : matches) {
            int start = match.start() - origin;
            int end = match.end() - origin;
            if (!spans.isEmpty() && spans.getLast().end() >= start) {
                Span last = spans.removeLast();
                spans.add(new Span(last.start(), Math.max(last.end(), end)));
            } else {
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }
}
