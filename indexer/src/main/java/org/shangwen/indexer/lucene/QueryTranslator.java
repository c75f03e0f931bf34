package org.shangwen.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.shangwen.indexer.analysis.TokenizedText;
import org.shangwen.indexer.query.Clause;
import org.shangwen.indexer.query.ReadQuery;
import org.shangwen.indexer.query.TextUnits;
import org.shangwen.indexer.query.TextUnits.Unit;
import org.shangwen.mining.company.CompanyId;

/**
 * Turns a query as it was read into one for Lucene. Companies and phrases must all be there; of the words, all of a
 * few and most of many. Safe to share between threads.
 */
final class QueryTranslator {

    private final TextUnits units;

    QueryTranslator(TextUnits units) {
        this.units = units;
    }

    Query translate(ReadQuery read) {
        if (read.clauses().isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Query> words = new ArrayList<>();
        int wanted = 0;
        int excluded = 0;
        for (Clause clause : read.clauses()) {
            List<Query> parts = parts(clause);
            if (clause.excluded()) {
                parts.forEach(part -> query.add(part, Occur.MUST_NOT));
                excluded += parts.size();
            } else if (clause instanceof Clause.Words) {
                words.addAll(parts);
                closeness(clause.from(), parts.size()).forEach(bonus -> query.add(bonus, Occur.SHOULD));
            } else {
                parts.forEach(part -> query.add(part, Occur.MUST));
                wanted += parts.size();
            }
        }
        if (!words.isEmpty()) {
            query.add(most(words), Occur.MUST);
            wanted++;
        }
        if (wanted == 0) {
            if (excluded == 0) {
                return new MatchNoDocsQuery("nothing in the query can be searched");
            }
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return query.build();
    }

    private static Query most(List<Query> words) {
        List<Query> used = words.subList(0, Math.min(words.size(), Weights.MAX_WORDS));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        used.forEach(word -> query.add(word, Occur.SHOULD));
        query.setMinimumNumberShouldMatch(Weights.wordsRequired(used.size()));
        return query.build();
    }

    private List<Query> parts(Clause clause) {
        return switch (clause) {
            case Clause.NamedCompany named -> List.of(company(named.company()));
            case Clause.Phrase phrase -> phrase(phrase.from());
            case Clause.Words text ->
                text.excluded()
                        ? phrase(text.from())
                        : units.of(text.from()).stream()
                                .map(QueryTranslator::unit)
                                .toList();
        };
    }

    private static Query company(CompanyId company) {
        String id = company.value();
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.COMPANY, id)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.COMPANY_TEXT, id)), Occur.SHOULD)
                .add(boost(new TermQuery(new Term(Fields.COMPANY_TITLE, id)), Weights.COMPANY_IN_TITLE), Occur.SHOULD)
                .add(
                        boost(new ConstantScoreQuery(new TermQuery(new Term(Fields.SUBJECT, id))), Weights.SUBJECT),
                        Occur.SHOULD)
                .build();
    }

    private List<Query> phrase(String text) {
        TokenizedText tokens = units.exact(text);
        return tokens.size() == 0
                ? List.of()
                : List.of(either(
                        boost(exact(Fields.EXACT_TITLE, tokens), Weights.TITLE), exact(Fields.EXACT_TEXT, tokens)));
    }

    /** A bonus for the words of one piece of text standing together as typed. */
    private List<Query> closeness(String text, int parts) {
        TokenizedText tokens = units.exact(text);
        return parts < 2 || tokens.size() > Weights.MAX_CLOSE
                ? List.of()
                : List.of(
                        boost(exact(Fields.EXACT_TITLE, tokens), Weights.TITLE * Weights.CLOSENESS),
                        boost(exact(Fields.EXACT_TEXT, tokens), Weights.CLOSENESS));
    }

    private static Query unit(Unit unit) {
        Query title = exact(Fields.EXACT_TITLE, unit.characters());
        Query text = exact(Fields.EXACT_TEXT, unit.characters());
        if (unit.word() != null) {
            title = best(new TermQuery(new Term(Fields.WORDS_TITLE, unit.word())), title, unit);
            text = best(new TermQuery(new Term(Fields.WORDS_TEXT, unit.word())), text, unit);
        }
        return either(boost(title, Weights.TITLE), text);
    }

    /** A word as the segmenter cut it, or else its characters: these also find it where the segmenter cut otherwise. */
    private static Query best(Query word, Query characters, Unit unit) {
        // BM25 adds up the weights of a phrase's parts; a word of n characters is worth one word, not n.
        float weight = Weights.CHARACTERS / unit.characters().size();
        return new DisjunctionMaxQuery(List.of(word, boost(characters, weight)), 0);
    }

    private static Query exact(String field, TokenizedText tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.term(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < tokens.size(); i++) {
            phrase.add(new Term(field, tokens.term(i)), tokens.position(i));
        }
        return phrase.build();
    }

    private static Query either(Query title, Query text) {
        return new BooleanQuery.Builder()
                .add(title, Occur.SHOULD)
                .add(text, Occur.SHOULD)
                .build();
    }

    private static Query boost(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
