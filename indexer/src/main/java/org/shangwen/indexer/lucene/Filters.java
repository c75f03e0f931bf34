package org.shangwen.indexer.lucene;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.Facet;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.model.SourceId;

/** The filters of a request as a query. */
final class Filters {

    private Filters() {}

    /**
     * A query with a request's filters around it.
     *
     * @param without the facet whose own filter is left out, so that its other values are still counted; or null
     */
    static Query around(Query query, SearchRequest request, @Nullable Facet without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (without != Facet.COMPANY) {
            addAny(all, Fields.COMPANY, request.companies(), CompanyId::value);
        }
        if (without != Facet.SOURCE) {
            addAny(all, Fields.SOURCE, request.sources(), SourceId::value);
        }
        addAny(all, Fields.AUTHOR, request.authors(), Fields::keyword);
        addAny(all, Fields.ORIGIN, request.origins(), Fields::keyword);
        addAny(all, Fields.TAG, request.tags(), Fields::keyword);
        if (request.from() != null || request.to() != null) {
            long from = request.from() == null ? Long.MIN_VALUE : Times.milliseconds(request.from());
            long to = request.to() == null ? Long.MAX_VALUE : Times.milliseconds(request.to());
            all.add(LongField.newRangeQuery(Fields.PUBLISHED, from, to == Long.MAX_VALUE ? to : to - 1), Occur.FILTER);
        }
        return all.build();
    }

    /** Whether a facet has a filter of its own in a request. */
    static boolean on(Facet facet, SearchRequest request) {
        return switch (facet) {
            case COMPANY -> !request.companies().isEmpty();
            case SOURCE -> !request.sources().isEmpty();
            case MONTH -> false;
        };
    }

    private static <T> void addAny(BooleanQuery.Builder all, String field, List<T> wanted, Function<T, String> value) {
        if (wanted.size() == 1) {
            all.add(new TermQuery(new Term(field, value.apply(wanted.getFirst()))), Occur.FILTER);
        } else if (!wanted.isEmpty()) {
            List<BytesRef> values =
                    wanted.stream().map(one -> new BytesRef(value.apply(one))).toList();
            all.add(new TermInSetQuery(field, values), Occur.FILTER);
        }
    }
}
