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

/** Turns a query as it was read into one for Lucene. Safe to share between threads. */
final class QueryTranslator {

    private final TextUnits units;

    QueryTranslator(TextUnits units) {
        this.units = units;
    }

    /**
     * The query for Lucene.
     *
     * @param relaxed whether some of the words and companies are enough; phrases and what is unwanted stay strict
     */
    Query translate(ReadQuery read, boolean relaxed) {
        if (read.clauses().isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<Query> must = new ArrayList<>();
        List<Query> mustNot = new ArrayList<>();
        List<Query> words = new ArrayList<>();
        List<Query> bonus = new ArrayList<>();
        for (Clause clause : read.clauses()) {
            if (clause.excluded()) {
                mustNot.addAll(unwanted(clause));
                continue;
            }
            switch (clause) {
                case Clause.Phrase phrase -> must.addAll(phrase(phrase.from()));
                case Clause.NamedCompany named ->
                    (relaxed ? words : must).add(relaxed ? companyOrItsName(named) : company(named.company()));
                case Clause.Words text -> {
                    List<Unit> parts = units.of(text.from());
                    parts.forEach(part -> words.add(unit(part)));
                    bonus.addAll(characters(parts));
                    bonus.addAll(neighbours(text.from(), parts));
                }
            }
        }
        if (must.isEmpty() && words.isEmpty()) {
            read.typed().forEach(text -> must.addAll(phrase(text)));
        }
        read.typed().forEach(text -> bonus.addAll(closeness(text)));
        return joined(must, words, mustNot, bonus, relaxed);
    }

    /** Whether there is something to relax in a query. */
    boolean canRelax(ReadQuery read) {
        int words = 0;
        for (Clause clause : read.clauses()) {
            if (!clause.excluded()) {
                words += switch (clause) {
                    case Clause.Phrase phrase -> 0;
                    case Clause.NamedCompany named -> 1;
                    case Clause.Words text -> units.of(text.from()).size();
                };
            }
        }
        return words > 1;
    }

    private Query joined(List<Query> must, List<Query> words, List<Query> mustNot, List<Query> bonus, boolean relaxed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        must.forEach(part -> query.add(part, Occur.MUST));
        mustNot.stream().limit(Weights.MAX_WORDS).forEach(part -> query.add(part, Occur.MUST_NOT));
        if (!words.isEmpty()) {
            query.add(most(words, relaxed), Occur.MUST);
        } else if (must.isEmpty()) {
            if (mustNot.isEmpty()) {
                return new MatchNoDocsQuery("nothing in the query can be searched");
            }
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        bonus.stream().limit(Weights.MAX_BONUSES).forEach(part -> query.add(part, Occur.SHOULD));
        return query.build();
    }

    private static Query most(List<Query> words, boolean relaxed) {
        List<Query> used = words.subList(0, Math.min(words.size(), Weights.MAX_WORDS));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        used.forEach(word -> query.add(word, Occur.SHOULD));
        query.setMinimumNumberShouldMatch(
                relaxed ? Weights.wordsRequiredRelaxed(used.size()) : Weights.wordsRequired(used.size()));
        return query.build();
    }

    private List<Query> unwanted(Clause clause) {
        return clause instanceof Clause.NamedCompany named
                ? List.of(new TermQuery(new Term(Fields.COMPANY, named.company().value())))
                : phrase(clause.from());
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

    private Query companyOrItsName(Clause.NamedCompany named) {
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(company(named.company()), Occur.SHOULD);
        phrase(named.from()).forEach(name -> either.add(boost(name, Weights.CHARACTERS), Occur.SHOULD));
        return either.build();
    }

    private List<Query> phrase(String text) {
        TokenizedText tokens = units.exact(text);
        return tokens.size() == 0
                ? List.of()
                : List.of(either(
                        boost(exact(Fields.EXACT_TITLE, tokens), Weights.TITLE), exact(Fields.EXACT_TEXT, tokens)));
    }

    /** A bonus for a piece of text standing as it was typed. */
    private List<Query> closeness(String text) {
        TokenizedText tokens = units.exact(text);
        return tokens.size() < 2 || tokens.size() > Weights.MAX_CLOSE
                ? List.of()
                : List.of(
                        boost(exact(Fields.EXACT_TITLE, tokens), Weights.TITLE * Weights.CLOSENESS),
                        boost(exact(Fields.EXACT_TEXT, tokens), Weights.CLOSENESS));
    }

    /**
     * A bonus in a sentence for single characters that are words: in 成立于何年 the name-like run 于何年 is not worth much,
     * but its parts are.
     */
    private static List<Query> characters(List<Unit> parts) {
        List<Query> bonus = new ArrayList<>();
        for (Unit part : parts) {
            TokenizedText run = part.characters();
            for (int i = 0; parts.size() > 1 && part.word() == null && run.size() > 1 && i < run.size(); i++) {
                bonus.add(boost(new TermQuery(new Term(Fields.WORDS_TEXT, run.term(i))), Weights.SINGLE_CHARACTER));
            }
        }
        return bonus;
    }

    /** A bonus in a sentence for two words that stand side by side as typed. */
    private List<Query> neighbours(String text, List<Unit> parts) {
        List<Query> bonus = new ArrayList<>();
        for (int i = 1; i < parts.size() && parts.size() > 2; i++) {
            int start = parts.get(i - 1).start();
            if (parts.get(i - 1).end() == parts.get(i).start()) {
                TokenizedText pair =
                        units.exact(text.substring(start, parts.get(i).end()));
                bonus.add(boost(exact(Fields.EXACT_TEXT, pair), Weights.CLOSENESS));
            }
        }
        return bonus;
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
