package org.shangwen.indexer.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.analysis.TokenizedText;
import org.shangwen.indexer.highlight.Wanted;
import org.shangwen.indexer.query.Clause;
import org.shangwen.indexer.query.ReadQuery;
import org.shangwen.indexer.query.TextUnits;
import org.shangwen.indexer.query.TextUnits.Unit;
import org.shangwen.mining.company.CompanyId;

/** Says what is to be marked in the hits of a search. Safe to share between threads. */
final class WantedInHits {

    private static final float WHOLE = 3;
    private static final float PART = 1;

    private final TextUnits units;

    WantedInHits(TextUnits units) {
        this.units = units;
    }

    Wanted of(ReadQuery read, SearchRequest request) {
        Set<CompanyId> companies = new HashSet<>(request.companies());
        List<Wanted.Text> texts = new ArrayList<>();
        for (Clause clause : read.clauses()) {
            if (clause.excluded()) {
                continue;
            }
            switch (clause) {
                case Clause.NamedCompany named -> companies.add(named.company());
                case Clause.Phrase phrase -> add(texts, units.exact(phrase.from()), WHOLE);
                case Clause.Words words -> {
                    for (Unit part : units.of(words.from())) {
                        add(texts, part.characters(), PART);
                    }
                }
            }
        }
        for (String typed : read.typed()) {
            add(texts, units.exact(typed), WHOLE);
        }
        return new Wanted(companies, texts);
    }

    private static void add(List<Wanted.Text> texts, TokenizedText tokens, float weight) {
        if (tokens.size() > 0) {
            List<Integer> positions =
                    IntStream.range(0, tokens.size()).mapToObj(tokens::position).toList();
            texts.add(new Wanted.Text(tokens.terms(), positions, weight));
        }
    }
}
