package org.shangwen.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.shangwen.indexer.SearchResult.Interpretation;
import org.shangwen.indexer.SearchResult.RecognisedCompany;
import org.shangwen.indexer.analysis.WordReading;
import org.shangwen.indexer.query.Chunks.Chunk;
import org.shangwen.indexer.query.QueryNames.Name;

/**
 * Reads what a user typed: words, {@code "exact phrases"}, {@code -not}, and the names of companies. Every text is a
 * query; none is an error. Safe to share between threads.
 */
public final class QueryReader {

    /** What stands behind this many parts of a query is not searched. */
    public static final int MAX_CLAUSES = 64;

    private final QueryNames names;

    /**
     * A reader.
     *
     * @param companies the companies that a query can name
     * @param words tells ordinary words from names
     */
    public QueryReader(KnownCompanies companies, WordReading words) {
        this.names = new QueryNames(companies, words);
    }

    /** Reads a query. */
    public ReadQuery read(String query) {
        Parts parts = new Parts();
        List<Chunk> chunks = Chunks.of(query);
        int i = 0;
        while (i < chunks.size()) {
            Chunk chunk = chunks.get(i);
            if (chunk.quoted()) {
                parts.phrase(chunk);
                i++;
            } else {
                int end = i + 1;
                while (end < chunks.size() && !chunk.excluded() && isPlain(chunks.get(end))) {
                    end++;
                }
                readText(chunks.subList(i, end), parts);
                i = end;
            }
        }
        return parts.read();
    }

    private static boolean isPlain(Chunk chunk) {
        return !chunk.quoted() && !chunk.excluded();
    }

    /** Reads chunks that stand side by side, since a name may have spaces inside: Tik Tok. */
    private void readText(List<Chunk> chunks, Parts parts) {
        StringJoiner joined = new StringJoiner(" ");
        chunks.forEach(chunk -> joined.add(chunk.text()));
        String text = joined.toString();
        boolean excluded = chunks.getFirst().excluded();
        int from = 0;
        List<Name> found = names.in(text);
        for (Name name : found) {
            parts.words(text.substring(from, name.start()), excluded);
            parts.company(name, text.substring(name.start(), name.end()), excluded);
            from = name.end();
        }
        parts.words(text.substring(from), excluded);
        if (!excluded) {
            addTyped(chunks, found, parts);
        }
    }

    /** A chunk that is nothing but a name is not looked for as characters: 京东 is not to be shown in 东京东站. */
    private static void addTyped(List<Chunk> chunks, List<Name> found, Parts parts) {
        int start = 0;
        for (Chunk chunk : chunks) {
            int from = start;
            int to = start + chunk.text().length();
            if (found.stream().noneMatch(name -> name.start() <= from && name.end() >= to)) {
                parts.typed.add(chunk.text());
            }
            start = to + 1;
        }
    }

    /** The parts of one query as they come. */
    private final class Parts {

        private final List<Clause> clauses = new ArrayList<>();
        private final List<String> typed = new ArrayList<>();
        private final List<RecognisedCompany> recognised = new ArrayList<>();
        private final StringJoiner rest = new StringJoiner(" ");

        private boolean full() {
            return clauses.size() >= MAX_CLAUSES;
        }

        private void phrase(Chunk chunk) {
            if (!full()) {
                clauses.add(new Clause.Phrase(chunk.text(), chunk.excluded()));
                rest.add((chunk.excluded() ? "-" : "") + '"' + chunk.text() + '"');
            }
        }

        private void company(Name name, String from, boolean excluded) {
            if (!full()) {
                clauses.add(new Clause.NamedCompany(name.company(), from, excluded));
                if (excluded) {
                    rest.add("-" + from);
                } else {
                    recognised.add(new RecognisedCompany(name.company(), names.shown(name.company()), from));
                }
            }
        }

        private void words(String text, boolean excluded) {
            for (String word : text.split(" ", -1)) {
                if (!word.isEmpty() && !full()) {
                    clauses.add(new Clause.Words(word, excluded));
                    rest.add((excluded ? "-" : "") + word);
                }
            }
        }

        private ReadQuery read() {
            return new ReadQuery(clauses, typed, new Interpretation(recognised, rest.toString()));
        }
    }
}
