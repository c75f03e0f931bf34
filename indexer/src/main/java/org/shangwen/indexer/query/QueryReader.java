package org.shangwen.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.SearchResult.Interpretation;
import org.shangwen.indexer.SearchResult.RecognisedCompany;
import org.shangwen.indexer.query.Chunks.Chunk;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.Guard;
import org.shangwen.mining.fold.FoldedText;

/**
 * Reads what a user typed: words, {@code "exact phrases"}, {@code -not}, and the names of companies. Every text is a
 * query; none is an error. Safe to share between threads.
 */
public final class QueryReader {

    /** What stands behind this many parts of a query is not searched. */
    public static final int MAX_CLAUSES = 64;

    private static final int MAX_CHUNKS_IN_NAME = 4;

    private final KnownCompanies companies;

    public QueryReader(KnownCompanies companies) {
        this.companies = companies;
    }

    /** Reads a query. */
    public ReadQuery read(String query) {
        List<Clause> clauses = new ArrayList<>();
        List<RecognisedCompany> recognised = new ArrayList<>();
        StringJoiner rest = new StringJoiner(" ");
        List<Chunk> chunks = Chunks.of(query);
        int i = 0;
        while (i < chunks.size() && clauses.size() < MAX_CLAUSES) {
            Chunk chunk = chunks.get(i);
            int length = nameLength(chunks, i);
            if (length > 0) {
                String name = joined(chunks, i, length);
                Company company = meant(name).orElseThrow();
                clauses.add(new Clause.NamedCompany(company.id(), name, chunk.excluded()));
                recognised.add(new RecognisedCompany(company.id(), company.name(), name));
                i += length;
                continue;
            }
            clauses.add(
                    chunk.quoted()
                            ? new Clause.Phrase(chunk.text(), chunk.excluded())
                            : new Clause.Words(chunk.text(), chunk.excluded()));
            rest.add((chunk.excluded() ? "-" : "") + (chunk.quoted() ? '"' + chunk.text() + '"' : chunk.text()));
            i++;
        }
        return new ReadQuery(clauses, new Interpretation(recognised, rest.toString()));
    }

    /** How many chunks from an index on are the longest name of a company; 0 if none are. */
    private int nameLength(List<Chunk> chunks, int from) {
        int most = 1;
        while (most < MAX_CHUNKS_IN_NAME
                && from + most < chunks.size()
                && !chunks.get(from + most).quoted()
                && !chunks.get(from + most).excluded()) {
            most++;
        }
        if (chunks.get(from).quoted()) {
            return 0;
        }
        for (int length = most; length > 0; length--) {
            if (meant(joined(chunks, from, length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<Chunk> chunks, int from, int length) {
        StringJoiner joined = new StringJoiner(" ");
        chunks.subList(from, from + length).forEach(chunk -> joined.add(chunk.text()));
        return joined.toString();
    }

    /** The company that a name means all by itself. */
    private Optional<Company> meant(String name) {
        List<Company> named = companies.named(name);
        if (named.size() != 1) {
            return Optional.empty();
        }
        String folded = FoldedText.fold(name);
        return Optional.of(named.getFirst())
                .filter(company -> company.names().stream()
                        .anyMatch(known -> isPlain(known.guard())
                                && FoldedText.fold(known.text()).equals(folded)));
    }

    /** Whether a guard, if any, only tells the name from longer words that it is part of, as 京东 in 东京东站. */
    private static boolean isPlain(@Nullable Guard guard) {
        return guard == null || (guard.near().isEmpty() && guard.anywhere().isEmpty());
    }
}
