package org.shangwen.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.shangwen.indexer.Facet;

/** Counts matches by the values that they have. */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, FacetCounts.Counts> {

    private final List<Facet> facets;

    FacetCounts(List<Facet> facets) {
        this.facets = facets;
    }

    @Override
    public Counter newCollector() {
        return new Counter(facets);
    }

    @Override
    public Counts reduce(Collection<Counter> counters) {
        Map<Facet, Map<String, Long>> all = new EnumMap<>(Facet.class);
        for (Counter counter : counters) {
            counter.counts.forEach((facet, counts) -> counts.forEach((value, count) ->
                    all.computeIfAbsent(facet, f -> new HashMap<>()).merge(value, count, Long::sum)));
        }
        return new Counts(all);
    }

    /** For each facet, how many matches have each value. */
    record Counts(Map<Facet, Map<String, Long>> byFacet) {
        Map<String, Long> of(Facet facet) {
            return byFacet.getOrDefault(facet, Map.of());
        }
    }

    /** Counts in one thread. */
    static final class Counter implements Collector {

        private final List<Facet> facets;
        private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);

        private Counter(List<Facet> facets) {
            this.facets = facets;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            List<Column> columns = new ArrayList<>();
            for (Facet facet : facets) {
                columns.add(new Column(facet, DocValues.getSortedSet(context.reader(), Facets.field(facet))));
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int doc) throws IOException {
                    for (Column column : columns) {
                        column.count(doc);
                    }
                }

                @Override
                public void finish() throws IOException {
                    for (Column column : columns) {
                        column.addTo(counts.computeIfAbsent(column.facet, facet -> new HashMap<>()));
                    }
                }
            };
        }
    }

    /** The values of one facet in one segment, and how often each was seen. */
    private static final class Column {

        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] byOrdinal;

        private Column(Facet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> counts) throws IOException {
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), (long) byOrdinal[ordinal], Long::sum);
                }
            }
        }
    }
}
