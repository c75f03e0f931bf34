package org.shangwen.searchapi.company;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.indexer.Facet;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.SearchResult;
import org.shangwen.indexer.Sort;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Parameters;

/** The routes below {@code /companies}. Safe to share. */
public final class CompanyRoutes {

    private static final int MOST = 1000;
    private static final int USUAL = 50;
    private static final int LONGEST_QUERY = 100;

    private final CompanyCatalog catalog;
    private final ArticleIndex index;
    private final CompanyNames names;
    private final CompanyDirectory directory;

    public CompanyRoutes(CompanyCatalog catalog, ArticleIndex index) {
        this.catalog = catalog;
        this.index = index;
        this.names = new CompanyNames(catalog);
        this.directory = new CompanyDirectory(catalog);
    }

    /** Companies by the beginning or a part of any name, or all of them. */
    public void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, Set.of("q", "size"));
        String query = parameters.one("q").orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw ApiError.parameter("q", query, "q must have at most " + LONGEST_QUERY + " characters");
        }
        int size = parameters.integer("size", USUAL, 1, MOST);
        List<Company> found =
                query.isEmpty() ? catalog.companies().stream().limit(size).toList() : catalog.lookup(query, size);
        Answers.json(
                ctx,
                new CompanyList(
                        query,
                        catalog.companies().size(),
                        found.stream()
                                .map(company -> CompanyList.Entry.of(company, names))
                                .toList()));
    }

    /** One company. */
    public void one(Context ctx) {
        Parameters.of(ctx, Set.of());
        Company company = required(ctx);
        long articles =
                mentioning(company.id(), EnumSet.noneOf(Facet.class)).total().value();
        Answers.json(ctx, CompanyAnswer.of(company, catalog, articles));
    }

    /** How many articles mention a company, month by month. */
    public void timeline(Context ctx) {
        Parameters.of(ctx, Set.of());
        Company company = required(ctx);
        List<SearchResult.FacetCount> months =
                mentioning(company.id(), EnumSet.of(Facet.MONTH)).facets().getOrDefault(Facet.MONTH, List.of());
        Answers.json(
                ctx,
                new Timeline(
                        names.reference(company.id()),
                        months.stream()
                                .map(month -> new Timeline.Month(month.id(), month.count()))
                                .sorted(Comparator.comparing(Timeline.Month::month))
                                .toList()));
    }

    private Company required(Context ctx) {
        String value = ctx.pathParam("id");
        return directory.find(value).orElseThrow(() -> ApiError.absent("id", value, directory.unknown(value)));
    }

    private SearchResult mentioning(CompanyId company, Set<Facet> facets) {
        return index.search(new SearchRequest(
                "",
                List.of(company),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Sort.NEWEST,
                0,
                null,
                facets));
    }
}
