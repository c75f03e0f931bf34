package org.shangwen.indexer.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.indexer.analysis.TokenizedText;
import org.shangwen.mining.mention.Mention;

/** Finds all places in one part of an article that match what is wanted. For one search; not thread-safe. */
final class Matches {

    private static final float COMPANY_WEIGHT = 3;

    private final ExactReading exact;
    private final Wanted wanted;
    private final Map<String, List<Integer>> byFirstTerm = new HashMap<>();

    Matches(ExactReading exact, Wanted wanted) {
        this.exact = exact;
        this.wanted = wanted;
        for (int i = 0; i < wanted.texts().size(); i++) {
            byFirstTerm
                    .computeIfAbsent(wanted.texts().get(i).terms().getFirst(), first -> new ArrayList<>())
                    .add(i);
        }
    }

    /** The matches by offset. */
    List<Match> in(String part, List<Mention> mentions) {
        List<Match> matches = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.company() != null && wanted.companies().contains(mention.company())) {
                int evidence = -1 - mention.company().hashCode();
                matches.add(new Match(mention.start(), mention.end(), evidence, COMPANY_WEIGHT));
            }
        }
        if (!byFirstTerm.isEmpty()) {
            addTexts(exact.read(part), matches);
        }
        matches.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
        return matches;
    }

    private void addTexts(TokenizedText tokens, List<Match> matches) {
        for (int i = 0; i < tokens.size(); i++) {
            for (int candidate : byFirstTerm.getOrDefault(tokens.term(i), List.of())) {
                Wanted.Text text = wanted.texts().get(candidate);
                if (stands(text, tokens, i)) {
                    int last = i + text.terms().size() - 1;
                    matches.add(new Match(tokens.start(i), tokens.end(last), candidate, text.weight()));
                }
            }
        }
    }

    private static boolean stands(Wanted.Text text, TokenizedText tokens, int from) {
        List<String> terms = text.terms();
        if (from + terms.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < terms.size(); i++) {
            if (tokens.position(from + i) - tokens.position(from)
                            != text.positions().get(i)
                    || !tokens.term(from + i).equals(terms.get(i))) {
                return false;
            }
        }
        return true;
    }
}
