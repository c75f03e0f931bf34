package org.shangwen.indexer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.model.Article;

/**
 * The answer to a search.
 *
 * @param interpretation how the query was read
 * @param total how many articles match
 * @param tookMillis time spent, in milliseconds
 * @param hits one page of matches
 * @param facets for each facet asked for, its values by falling count
 * @param next the cursor of the next page, or null if this is the last
 */
public record SearchResult(
        Interpretation interpretation,
        Total total,
        long tookMillis,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String next) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** The same answer with the cursor of the next page. */
    public SearchResult withNext(String cursor) {
        return new SearchResult(interpretation, total, tookMillis, hits, facets, cursor);
    }

    /**
     * How a query was read.
     *
     * @param companies the companies recognised in it
     * @param text what is searched as text besides, in the query's words
     */
    public record Interpretation(List<RecognisedCompany> companies, String text) {
        public Interpretation {
            companies = List.copyOf(companies);
        }
    }

    /**
     * A company recognised in a query.
     *
     * @param company its id
     * @param name its name for readers
     * @param from the words of the query that name it
     */
    public record RecognisedCompany(CompanyId company, String name, String from) {}

    /**
     * A count of matches.
     *
     * @param value the count
     * @param exact whether it is the count itself rather than a lower bound
     */
    public record Total(long value, boolean exact) {}

    /**
     * One match.
     *
     * @param article the article, without its HTML form, which is long and which no list of matches shows
     * @param score relevance, comparable within one answer only; 0 where sorted by time
     * @param titleSpans what matched in the title, without overlaps, by offset
     * @param fragments the best sentences of the text, in the order of the text
     * @param companies the companies in the article, the most important first
     */
    public record Hit(
            Article article, float score, List<Span> titleSpans, List<Fragment> fragments, List<CompanyUse> companies) {
        public Hit {
            titleSpans = List.copyOf(titleSpans);
            fragments = List.copyOf(fragments);
            companies = List.copyOf(companies);
        }
    }

    /**
     * A stretch of UTF-16 code units.
     *
     * @param start index of the first
     * @param end index behind the last
     */
    public record Span(int start, int end) {}

    /**
     * A piece of an article's text.
     *
     * @param text the piece
     * @param start where it begins in the article's text
     * @param spans what matched in it, relative to the piece, without overlaps, by offset
     */
    public record Fragment(String text, int start, List<Span> spans) {
        public Fragment {
            spans = List.copyOf(spans);
        }
    }

    /**
     * One value of a facet.
     *
     * @param id the value: a company id, a source id or a month
     * @param name the value for readers
     * @param count matches that have it
     */
    public record FacetCount(String id, String name, long count) {}
}
