package org.shangwen.searchapi.search;

import java.util.List;
import java.util.Map;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.indexer.InvalidCursor;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.searchapi.company.CompanyDirectory;
import org.shangwen.searchapi.company.CompanyNames;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Parameters;

/** Answers searches that are put as named parameters, from the web or from the command line. Safe to share. */
public final class Searcher {

    private final ArticleIndex index;
    private final CompanyNames names;
    private final SearchParameters parameters;

    public Searcher(ArticleIndex index, CompanyCatalog catalog) {
        this.index = index;
        this.names = new CompanyNames(catalog);
        this.parameters = new SearchParameters(new CompanyDirectory(catalog));
    }

    /**
     * Answers a search.
     *
     * @param given the values of each parameter
     * @throws ApiError naming the parameter that cannot be used
     */
    public SearchAnswer search(Map<String, List<String>> given) {
        return search(Parameters.of(given));
    }

    SearchAnswer search(Parameters given) {
        SearchRequest request = parameters.read(given);
        try {
            return SearchAnswer.of(request, index.search(request), names);
        } catch (InvalidCursor e) {
            throw ApiError.parameter("cursor", request.cursor(), String.valueOf(e.getMessage()));
        }
    }
}
