package org.shangwen.indexer.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.indexer.IndexFailure;
import org.shangwen.indexer.IndexFailure.Reason;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.SearchResult;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.indexer.analysis.WordReading;
import org.shangwen.indexer.query.KnownCompanies;
import org.shangwen.mining.MinedArticle;
import org.shangwen.model.ArticleId;

/**
 * The index in a folder of this machine. One opening at a time writes; any number, in any process, read what was
 * committed. What is visible is always durable.
 */
public final class LuceneArticleIndex implements ArticleIndex {

    /** A search that takes longer answers with what it has found. */
    public static final Duration SEARCH_LIMIT = Duration.ofSeconds(1);

    /** Pages of one answer are computed from the same view of the index for this long after it was replaced. */
    private static final Duration CURSOR_VIEW_KEPT = Duration.ofMinutes(5);

    private final IndexFolder folder;
    private final @Nullable Writing writing;
    private final Searching searching;
    private final InstantSource clock;
    private final byte[] cursorKey;
    private final SearcherManager views;
    private final SearcherLifetimeManager pagedViews = new SearcherLifetimeManager();

    private LuceneArticleIndex(
            IndexFolder folder, @Nullable Writing writing, Searching searching, InstantSource clock) {
        this.folder = folder;
        this.writing = writing;
        this.searching = searching;
        this.clock = clock;
        this.cursorKey = folder.cursorKey();
        this.views = views(folder);
    }

    /**
     * Opens the index in a folder for reading and writing, making folder and index if there is nothing yet.
     *
     * @param companies the companies that queries can name
     * @param clock tells the time that recency is judged at
     * @throws IndexFailure if another process writes to it, it is damaged or foreign, or the disk refuses
     */
    public static LuceneArticleIndex open(Path folder, KnownCompanies companies, InstantSource clock) {
        return open(folder, true, companies, clock, SEARCH_LIMIT);
    }

    /**
     * Opens the index in a folder for reading only, also while another process writes to it. Each search sees the last
     * commit.
     *
     * @param companies the companies that queries can name
     * @param clock tells the time that recency is judged at
     * @throws IndexFailure if there is no index, or it is damaged or foreign
     */
    public static LuceneArticleIndex openReadOnly(Path folder, KnownCompanies companies, InstantSource clock) {
        return open(folder, false, companies, clock, SEARCH_LIMIT);
    }

    static LuceneArticleIndex open(
            Path folder, boolean writable, KnownCompanies companies, InstantSource clock, Duration limit) {
        WordReading words = new WordReading();
        ExactReading exact = new ExactReading();
        IndexFolder opened = IndexFolder.open(folder, writable);
        Writing writing = null;
        try {
            writing = writable ? new Writing(opened, new ArticleDocuments(words, exact)) : null;
            return new LuceneArticleIndex(opened, writing, new Searching(companies, words, exact, limit), clock);
        } catch (RuntimeException e) {
            if (writing != null) {
                writing.close();
            }
            opened.close();
            throw e;
        }
    }

    private static SearcherManager views(IndexFolder folder) {
        try {
            return new SearcherManager(folder.directory(), new SearcherFactory());
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    @Override
    public void upsert(MinedArticle article) {
        writing().upsert(article);
    }

    @Override
    public void delete(ArticleId id) {
        writing().delete(id);
    }

    @Override
    public void commit() {
        writing().commit(this::refresh);
    }

    private Writing writing() {
        if (writing == null) {
            throw new IndexFailure(Reason.READ_ONLY, "the index was opened for reading only", null);
        }
        return writing;
    }

    private void refresh() {
        try {
            views.maybeRefreshBlocking();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    @Override
    public Optional<String> fingerprint(ArticleId id) {
        Pending.Change change = writing == null ? null : writing.pending(id);
        if (change != null) {
            return change.fingerprint();
        }
        return look(view -> {
            Place place = find(view, id);
            if (place == null) {
                return Optional.empty();
            }
            BinaryDocValues prints = place.leaf().reader().getBinaryDocValues(Fields.FINGERPRINT);
            return prints != null && prints.advanceExact(place.document())
                    ? Optional.of(prints.binaryValue().utf8ToString())
                    : Optional.empty();
        });
    }

    @Override
    public Optional<MinedArticle> get(ArticleId id) {
        return look(view -> {
            Place place = find(view, id);
            return place == null
                    ? Optional.empty()
                    : Optional.of(StoredArticle.whole(place.leaf().reader().storedFields(), place.document()));
        });
    }

    private record Place(LeafReaderContext leaf, int document) {}

    private static @Nullable Place find(IndexSearcher view, ArticleId id) throws IOException {
        Term term = new Term(Fields.ID, id.value());
        for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(documents.docID())) {
                    return new Place(leaf, documents.docID());
                }
            }
        }
        return null;
    }

    @Override
    public long size() {
        return look(view -> (long) view.getIndexReader().numDocs());
    }

    @Override
    public void forEach(Consumer<MinedArticle> consumer) {
        look(view -> {
            for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
                StoredFields stored = leaf.reader().storedFields();
                Bits live = leaf.reader().getLiveDocs();
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    if (live == null || live.get(document)) {
                        consumer.accept(StoredArticle.whole(stored, document));
                    }
                }
            }
            return true;
        });
    }

    @Override
    public SearchResult search(SearchRequest request) {
        String given = request.cursor();
        Cursor from = given == null ? null : Cursor.open(given, cursorKey, request);
        IndexSearcher paged = from == null ? null : pagedViews.acquire(from.view());
        if (paged == null) {
            return look(view -> search(view, request, from));
        }
        try {
            return search(paged, request, from);
        } catch (IOException e) {
            throw folder.failure(e);
        } finally {
            release(paged);
        }
    }

    private SearchResult search(IndexSearcher view, SearchRequest request, @Nullable Cursor from) throws IOException {
        long now = from == null ? clock.millis() : from.now();
        FieldDoc after = from == null ? null : Searching.after(from.key(), from.id(), request.sort());
        Searching.Page page = searching.search(view, request, now, after, from != null && from.relaxed());
        FieldDoc last = page.last();
        if (last == null) {
            return page.result();
        }
        long version = pagedViews.record(view);
        pagedViews.prune(new SearcherLifetimeManager.PruneByAge(CURSOR_VIEW_KEPT.toSeconds()));
        Cursor next = new Cursor(version, now, page.relaxed(), Searching.key(last, request.sort()), Searching.id(last));
        return page.result().withNext(next.seal(cursorKey, request));
    }

    /** Looks at the index as it is now. */
    private interface Look<T> {
        T at(IndexSearcher view) throws IOException;
    }

    private <T> T look(Look<T> look) {
        IndexSearcher view = null;
        try {
            if (writing == null) {
                views.maybeRefresh();
            }
            view = views.acquire();
            return look.at(view);
        } catch (AlreadyClosedException e) {
            throw new IndexFailure(Reason.READ_ONLY, "the index is closed", e);
        } catch (IOException e) {
            throw folder.failure(e);
        } finally {
            if (view != null) {
                release(view);
            }
        }
    }

    private void release(IndexSearcher view) {
        try {
            view.getIndexReader().decRef();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    @Override
    public void close() {
        try {
            if (writing != null) {
                writing.close();
            }
            pagedViews.close();
            views.close();
        } catch (IOException e) {
            throw folder.failure(e);
        } finally {
            folder.close();
        }
    }
}
