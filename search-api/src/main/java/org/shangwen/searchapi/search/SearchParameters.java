package org.shangwen.searchapi.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.Facet;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.Sort;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.model.SourceId;
import org.shangwen.searchapi.company.CompanyDirectory;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Nearest;
import org.shangwen.searchapi.http.Parameters;
import org.shangwen.searchapi.http.ShanghaiTime;

/** Makes a search of what a request asks for. Safe to share between threads. */
final class SearchParameters {

    static final Set<String> KNOWN = Set.of(
            "q",
            "company",
            "source",
            "author",
            "origin",
            "tag",
            "from",
            "to",
            "sort",
            "size",
            "cursor",
            "collapse",
            "facets");

    private static final int MOST_VALUES = 64;

    private final CompanyDirectory companies;

    SearchParameters(CompanyDirectory companies) {
        this.companies = companies;
    }

    SearchRequest read(Parameters given) {
        Instant from = given.one("from")
                .map(text -> ShanghaiTime.startOf("from", text))
                .orElse(null);
        Instant to = given.one("to").map(text -> ShanghaiTime.endOf("to", text)).orElse(null);
        refuseEmptyPeriod(given, from, to);
        word(given, "collapse", List.of("none"));
        return new SearchRequest(
                query(given),
                values(given.list("company"), "company").stream()
                        .map(this::company)
                        .toList(),
                values(given.list("source"), "source").stream()
                        .map(SearchParameters::source)
                        .toList(),
                values(given.all("author"), "author"),
                values(given.all("origin"), "origin"),
                values(given.all("tag"), "tag"),
                from,
                to,
                word(given, "sort", smallNames(Sort.values()))
                        .map(sort -> Sort.valueOf(sort.toUpperCase(Locale.ROOT)))
                        .orElse(Sort.RELEVANCE),
                given.integer("size", SearchRequest.DEFAULT_SIZE, 0, SearchRequest.MAX_SIZE),
                given.one("cursor").orElse(null),
                facets(given));
    }

    private static String query(Parameters given) {
        String query = given.one("q").orElse("");
        if (query.length() > SearchRequest.MAX_QUERY) {
            throw ApiError.parameter("q", query, "q must have at most " + SearchRequest.MAX_QUERY + " characters");
        }
        return query;
    }

    private static List<String> values(List<String> values, String name) {
        if (values.size() > MOST_VALUES) {
            throw ApiError.parameter(name, null, name + " may have at most " + MOST_VALUES + " values");
        }
        return values;
    }

    private CompanyId company(String id) {
        return companies
                .find(id)
                .map(Company::id)
                .orElseThrow(() -> ApiError.parameter("company", id, companies.unknown(id)));
    }

    private static SourceId source(String id) {
        try {
            return new SourceId(id);
        } catch (IllegalArgumentException e) {
            throw ApiError.parameter("source", id, String.valueOf(e.getMessage()));
        }
    }

    private static void refuseEmptyPeriod(Parameters given, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ApiError.parameter("to", given.one("to").orElse(""), "to must not be before from");
        }
    }

    private static Set<Facet> facets(Parameters given) {
        if (!given.given("facets")) {
            return EnumSet.allOf(Facet.class);
        }
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (String name : given.list("facets")) {
            facets.add(Facet.valueOf(
                    known("facets", name, smallNames(Facet.values())).toUpperCase(Locale.ROOT)));
        }
        return facets;
    }

    private static Optional<String> word(Parameters given, String name, List<String> words) {
        return given.one(name).map(value -> known(name, value, words));
    }

    private static String known(String name, String value, List<String> words) {
        if (words.contains(value)) {
            return value;
        }
        String meant = Nearest.to(value, words)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        throw ApiError.parameter(name, value, name + " must be " + String.join(" or ", words) + meant);
    }

    private static List<String> smallNames(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
