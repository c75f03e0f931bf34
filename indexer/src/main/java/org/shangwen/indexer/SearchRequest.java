package org.shangwen.indexer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.model.SourceId;

/**
 * One search. Filters of one kind are alternatives; filters of different kinds must all hold.
 *
 * @param query what the user typed, possibly empty (everything matches); at most {@value #MAX_QUERY} characters
 * @param companies only articles that mention one of these
 * @param sources only articles of these sources
 * @param authors only articles by one of these authors, written exactly so
 * @param origins only articles taken from one of these media, written exactly so
 * @param tags only articles with one of these tags, written exactly so
 * @param from only articles published at this instant or later, or null
 * @param to only articles published before this instant, or null
 * @param sort the order of hits
 * @param size hits wanted, 0 to {@value #MAX_SIZE}
 * @param cursor where to go on, as given out with the page before, or null for the first page
 * @param facets what to count
 */
public record SearchRequest(
        String query,
        List<CompanyId> companies,
        List<SourceId> sources,
        List<String> authors,
        List<String> origins,
        List<String> tags,
        @Nullable Instant from,
        @Nullable Instant to,
        Sort sort,
        int size,
        @Nullable String cursor,
        Set<Facet> facets) {

    public static final int MAX_QUERY = 1000;
    public static final int MAX_SIZE = 100;
    public static final int DEFAULT_SIZE = 10;

    /**
     * @throws IllegalArgumentException if query or size is out of range; the message begins with the field's name
     */
    public SearchRequest {
        if (query.length() > MAX_QUERY) {
            throw new IllegalArgumentException(
                    "q has " + query.length() + " characters, at most " + MAX_QUERY + " are allowed");
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size is " + size + ", must be 0 to " + MAX_SIZE);
        }
        companies = List.copyOf(companies);
        sources = List.copyOf(sources);
        authors = List.copyOf(authors);
        origins = List.copyOf(origins);
        tags = List.copyOf(tags);
        facets = facets.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(facets));
    }

    /** A search for a text, by relevance, with all facets. */
    public static SearchRequest of(String query) {
        return new SearchRequest(
                query,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Sort.RELEVANCE,
                DEFAULT_SIZE,
                null,
                EnumSet.allOf(Facet.class));
    }
}
