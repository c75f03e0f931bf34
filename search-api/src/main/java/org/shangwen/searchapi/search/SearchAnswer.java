package org.shangwen.searchapi.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.Facet;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.SearchResult;
import org.shangwen.model.Article;
import org.shangwen.searchapi.company.CompanyNames;
import org.shangwen.searchapi.http.ShanghaiTime;

/**
 * The answer to a search as API and command line tell it.
 *
 * @param query what was typed
 * @param facets for each facet asked for, {@code company}, {@code source} or {@code month}, its values
 * @param suggestion what may have been meant instead, or null
 * @param next the cursor of the next page, or null
 */
public record SearchAnswer(
        String query,
        Interpretation interpretation,
        SearchResult.Total total,
        long tookMs,
        List<Hit> hits,
        Map<String, List<SearchResult.FacetCount>> facets,
        @Nullable String suggestion,
        @Nullable String next) {

    /** The answer in the API's form. */
    public static SearchAnswer of(SearchRequest request, SearchResult result, CompanyNames names) {
        Map<String, List<SearchResult.FacetCount>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            if (request.facets().contains(facet)) {
                facets.put(
                        facet.name().toLowerCase(Locale.ROOT), result.facets().getOrDefault(facet, List.of()));
            }
        }
        return new SearchAnswer(
                request.query(),
                Interpretation.of(result.interpretation()),
                result.total(),
                result.tookMillis(),
                result.hits().stream().map(hit -> Hit.of(hit, names)).toList(),
                facets,
                null,
                result.next());
    }

    /** How the query was read. */
    public record Interpretation(List<Recognised> companies, String text) {
        static Interpretation of(SearchResult.Interpretation read) {
            return new Interpretation(
                    read.companies().stream()
                            .map(company -> new Recognised(company.company().value(), company.name(), company.from()))
                            .toList(),
                    read.text());
        }
    }

    /**
     * A company recognised in the query.
     *
     * @param from the words that name it
     */
    public record Recognised(String id, String name, String from) {}

    /**
     * One article found.
     *
     * @param origin the medium that the page says the text was taken from, or null
     * @param words the length of the text, each Han character and each word of other scripts one
     * @param story the story it belongs to, or null if it is not known to belong to one
     */
    public record Hit(
            String id,
            String title,
            @Nullable String url,
            Source source,
            @Nullable String author,
            @Nullable String origin,
            @Nullable String publishedAt,
            @Nullable String modifiedAt,
            int words,
            float score,
            Highlights highlights,
            List<CompanyNames.Use> companies,
            @Nullable Object story) {
        static Hit of(SearchResult.Hit hit, CompanyNames names) {
            Article article = hit.article();
            return new Hit(
                    article.id().value(),
                    article.title(),
                    article.url(),
                    new Source(article.source().value(), article.sourceName()),
                    article.author(),
                    article.origin(),
                    ShanghaiTime.of(article.published()),
                    ShanghaiTime.of(article.modified()),
                    article.words(),
                    hit.score(),
                    Highlights.of(hit),
                    hit.companies().stream().map(names::use).toList(),
                    null);
        }
    }

    /** Where an article came from. */
    public record Source(String id, String name) {}

    /**
     * What matched.
     *
     * @param title spans in the title, each {@code [start, end)}
     * @param text the best pieces of the text
     */
    public record Highlights(List<int[]> title, List<Piece> text) {
        static Highlights of(SearchResult.Hit hit) {
            return new Highlights(
                    spans(hit.titleSpans()),
                    hit.fragments().stream()
                            .map(fragment -> new Piece(fragment.text(), spans(fragment.spans())))
                            .toList());
        }

        private static List<int[]> spans(List<SearchResult.Span> spans) {
            return spans.stream()
                    .map(span -> new int[] {span.start(), span.end()})
                    .toList();
        }
    }

    /** A piece of the text with spans relative to it. */
    public record Piece(String fragment, List<int[]> spans) {}
}
