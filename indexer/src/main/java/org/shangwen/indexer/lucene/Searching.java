package org.shangwen.indexer.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.Facet;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.SearchResult;
import org.shangwen.indexer.SearchResult.FacetCount;
import org.shangwen.indexer.SearchResult.Hit;
import org.shangwen.indexer.SearchResult.Total;
import org.shangwen.indexer.Sort;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.indexer.analysis.WordReading;
import org.shangwen.indexer.highlight.Highlighter;
import org.shangwen.indexer.highlight.Highlighter.Highlights;
import org.shangwen.indexer.highlight.Wanted;
import org.shangwen.indexer.query.KnownCompanies;
import org.shangwen.indexer.query.QueryReader;
import org.shangwen.indexer.query.ReadQuery;
import org.shangwen.indexer.query.TextUnits;
import org.shangwen.mining.MinedArticle;

/** Answers searches on one view of the index. Safe to share between threads. */
final class Searching {

    private final QueryReader queries;
    private final QueryTranslator translator;
    private final WantedInHits wantedInHits;
    private final Highlighter highlighter;
    private final Facets facets;
    private final Duration limit;

    /**
     * @param companies the companies that a query can name
     * @param words how texts are read as words
     * @param exact how texts are read by characters
     * @param limit the time after which a search answers with what it has found
     */
    Searching(KnownCompanies companies, WordReading words, ExactReading exact, Duration limit) {
        TextUnits units = new TextUnits(words, exact);
        this.queries = new QueryReader(companies, words);
        this.translator = new QueryTranslator(units);
        this.wantedInHits = new WantedInHits(units);
        this.highlighter = new Highlighter(exact);
        this.facets = new Facets(companies);
        this.limit = limit;
    }

    /**
     * A page of an answer.
     *
     * @param last the hit behind which the next page begins, or null if this is the last page
     * @param relaxed whether articles were taken that have only some of the words
     */
    record Page(SearchResult result, @Nullable FieldDoc last, boolean relaxed) {}

    /**
     * Answers a search, without a cursor.
     *
     * @param now the time that recency is judged at, in milliseconds since 1970
     * @param after the hit to go on behind, or null for the first page
     * @param relaxed whether the first page was answered with articles that have only some of the words
     */
    Page search(IndexSearcher view, SearchRequest request, long now, @Nullable FieldDoc after, boolean relaxed)
            throws IOException {
        long begun = System.nanoTime();
        ReadQuery read = queries.read(request.query());
        Query text = translator.translate(read, relaxed);
        boolean canRelax = after == null && !relaxed && translator.canRelax(read);
        // The first query of a process waits for the segmenter's dictionary; that is not the search's fault.
        Scan scan = new Scan(view, request, now, after, System.nanoTime());
        Found found = scan.find(text);
        if (canRelax && found.isEmpty()) {
            text = translator.translate(read, true);
            found = scan.find(text);
            relaxed = true;
        }
        Map<Facet, List<FacetCount>> counted = scan.facets(text, found);
        ScoreDoc[] docs = found.top().scoreDocs;
        int shown = Math.min(docs.length, request.size());
        List<Hit> hits = hits(view, docs, shown, wantedInHits.of(read, request), request.sort());
        Total total = new Total(found.top().totalHits.value(), !scan.searcher.timedOut());
        long took = (System.nanoTime() - begun) / 1_000_000;
        SearchResult result = new SearchResult(read.interpretation(), total, took, hits, counted, null);
        FieldDoc last = docs.length > shown && shown > 0 ? (FieldDoc) docs[shown - 1] : null;
        return new Page(result, last, relaxed);
    }

    private record Found(TopFieldDocs top, FacetCounts.Counts counts) {
        boolean isEmpty() {
            return top.totalHits.value() == 0;
        }
    }

    /** The work of one search on the index, within its time. */
    private final class Scan {

        private final IndexSearcher view;
        private final IndexSearcher searcher;
        private final SearchRequest request;
        private final long now;
        private final @Nullable FieldDoc after;
        private final List<Facet> together;

        private Scan(IndexSearcher view, SearchRequest request, long now, @Nullable FieldDoc after, long begun) {
            this.view = view;
            this.request = request;
            this.now = now;
            this.after = after;
            this.together = request.facets().stream()
                    .filter(facet -> !Filters.on(facet, request))
                    .toList();
            searcher = new IndexSearcher(view.getIndexReader());
            searcher.setTimeout(() -> System.nanoTime() - begun > limit.toNanos());
        }

        /** The best hits, and the facets that all filters hold for, in one pass. */
        private Found find(Query text) throws IOException {
            Query ranked = request.sort() == Sort.RELEVANCE ? recent(text, now) : text;
            var top = new TopFieldCollectorManager(order(request.sort()), request.size() + 1, after, Integer.MAX_VALUE);
            Object[] found = searcher.search(
                    Filters.around(ranked, request, null), new MultiCollectorManager(top, new FacetCounts(together)));
            return new Found((TopFieldDocs) found[0], (FacetCounts.Counts) found[1]);
        }

        private Map<Facet, List<FacetCount>> facets(Query text, Found found) throws IOException {
            Map<Facet, List<FacetCount>> counted = new EnumMap<>(Facet.class);
            for (Facet facet : request.facets()) {
                FacetCounts.Counts counts = together.contains(facet)
                        ? found.counts()
                        : searcher.search(Filters.around(text, request, facet), new FacetCounts(List.of(facet)));
                counted.put(facet, facets.named(facet, counts.of(facet), request, view));
            }
            return counted;
        }
    }

    private static Query recent(Query text, long now) {
        long half = Duration.ofDays(Weights.RECENCY_HALF_DAYS).toMillis();
        return new BooleanQuery.Builder()
                .add(text, Occur.MUST)
                .add(LongField.newDistanceFeatureQuery(Fields.PUBLISHED, Weights.RECENCY, now, half), Occur.SHOULD)
                .build();
    }

    /** The order of hits; articles without a time come last, equal ones in the order of their ids. */
    private static org.apache.lucene.search.Sort order(Sort sort) {
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, id);
            case NEWEST -> new org.apache.lucene.search.Sort(published(true, Long.MIN_VALUE), id);
            case OLDEST -> new org.apache.lucene.search.Sort(published(false, Long.MAX_VALUE), id);
        };
    }

    private static SortField published(boolean newestFirst, long missing) {
        return LongField.newSortField(Fields.PUBLISHED, newestFirst, SortedNumericSelector.Type.MIN, missing);
    }

    private List<Hit> hits(IndexSearcher searcher, ScoreDoc[] docs, int shown, Wanted wanted, Sort sort)
            throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            MinedArticle mined = StoredArticle.withoutHtml(stored, docs[i].doc);
            Highlights marks = highlighter.highlight(mined, wanted);
            float score = sort == Sort.RELEVANCE ? (Float) ((FieldDoc) docs[i]).fields[0] : 0;
            hits.add(new Hit(mined.article(), score, marks.title(), marks.fragments(), mined.companies()));
        }
        return hits;
    }

    /** The sort value of a hit as a number, and back. */
    static long key(FieldDoc hit, Sort sort) {
        return sort == Sort.RELEVANCE ? Float.floatToIntBits((Float) hit.fields[0]) : (Long) hit.fields[0];
    }

    static FieldDoc after(long key, String id, Sort sort) {
        Object value = sort == Sort.RELEVANCE ? (Object) Float.intBitsToFloat((int) key) : (Object) key;
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(id)});
    }

    static String id(FieldDoc hit) {
        return ((BytesRef) hit.fields[1]).utf8ToString();
    }
}
