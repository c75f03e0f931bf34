package org.shangwen.searchapi.search;

import io.javalin.http.Context;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.Parameters;

/** The route {@code /search}. Safe to share. */
public final class SearchRoutes {

    private final Searcher searcher;

    public SearchRoutes(Searcher searcher) {
        this.searcher = searcher;
    }

    /** Answers a search. */
    public void search(Context ctx) {
        Answers.json(ctx, searcher.search(Parameters.of(ctx, SearchParameters.KNOWN)));
    }
}
