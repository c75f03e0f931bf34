package org.shangwen.indexer.query;

import java.util.List;
import org.shangwen.indexer.SearchResult.Interpretation;

/**
 * A query as it was read.
 *
 * @param clauses its parts; none for a query that asks for everything
 * @param typed the wanted pieces of text as they were typed, between spaces; to stand together as typed is better
 * @param interpretation the same for the reader
 */
public record ReadQuery(List<Clause> clauses, List<String> typed, Interpretation interpretation) {

    public ReadQuery {
        clauses = List.copyOf(clauses);
        typed = List.copyOf(typed);
    }
}
