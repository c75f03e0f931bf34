package org.shangwen.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.shangwen.indexer.Facet;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.SearchResult.FacetCount;
import org.shangwen.indexer.query.KnownCompanies;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.model.SourceId;

/** Names the values of facets and puts them in order. Safe to share between threads. */
final class Facets {

    /** More values of a facet are not told; those chosen by a filter always are. */
    static final int MAX_VALUES = 100;

    private static final Comparator<Map.Entry<String, Long>> ORDER =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final KnownCompanies companies;

    Facets(KnownCompanies companies) {
        this.companies = companies;
    }

    static String field(Facet facet) {
        return switch (facet) {
            case COMPANY -> Fields.COMPANY;
            case SOURCE -> Fields.SOURCE;
            case MONTH -> Fields.MONTH;
        };
    }

    List<FacetCount> named(Facet facet, Map<String, Long> counts, SearchRequest request, IndexSearcher searcher)
            throws IOException {
        Set<String> chosen = chosen(facet, request);
        List<FacetCount> named = new ArrayList<>();
        for (Map.Entry<String, Long> count :
                counts.entrySet().stream().sorted(ORDER).toList()) {
            if (named.size() < MAX_VALUES || chosen.contains(count.getKey())) {
                named.add(new FacetCount(count.getKey(), name(facet, count.getKey(), searcher), count.getValue()));
            }
        }
        return named;
    }

    private static Set<String> chosen(Facet facet, SearchRequest request) {
        return switch (facet) {
            case COMPANY ->
                Set.copyOf(request.companies().stream().map(CompanyId::value).toList());
            case SOURCE ->
                Set.copyOf(request.sources().stream().map(SourceId::value).toList());
            case MONTH -> Set.of();
        };
    }

    private String name(Facet facet, String value, IndexSearcher searcher) throws IOException {
        return switch (facet) {
            case COMPANY ->
                companies.find(new CompanyId(value)).map(Company::name).orElse(value);
            case SOURCE -> sourceName(value, searcher);
            case MONTH -> value;
        };
    }

    /** The name that an article of the source carries. */
    private static String sourceName(String source, IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        for (ScoreDoc any : searcher.search(new TermQuery(new Term(Fields.SOURCE, source)), 1).scoreDocs) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(any.doc, reader.leaves()));
            BinaryDocValues names = DocValues.getBinary(leaf.reader(), Fields.SOURCE_NAME);
            if (names.advanceExact(any.doc - leaf.docBase)) {
                return names.binaryValue().utf8ToString();
            }
        }
        return source;
    }
}
