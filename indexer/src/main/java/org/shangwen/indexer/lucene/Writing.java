package org.shangwen.indexer.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.IndexFailure;
import org.shangwen.indexer.IndexFailure.Reason;
import org.shangwen.mining.MinedArticle;
import org.shangwen.model.ArticleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writing side of an index. Lucene's writer closes itself when the disk fails under it; the next write opens it
 * again, and the next commit tells that the changes before are lost. Safe to use from many threads.
 */
final class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private static final int STRIPES = 64;

    private final IndexFolder folder;
    private final ArticleDocuments documents;
    private final Pending pending = new Pending();
    /** Two changes of one article must reach the writer and {@link #pending} in the same order. */
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    private final Object committing = new Object();
    private volatile IndexWriter writer;
    private volatile boolean closed;
    private volatile boolean lost;

    Writing(IndexFolder folder, ArticleDocuments documents) {
        this.folder = folder;
        this.documents = documents;
        this.writer = folder.writer();
    }

    /** Something done with the writer. */
    private interface Change {
        void with(IndexWriter writer) throws IOException;
    }

    void upsert(MinedArticle mined) {
        ArticleId id = mined.article().id();
        String fingerprint = mined.article().fingerprint();
        change(
                id,
                Optional.of(fingerprint),
                w -> w.updateDocument(new Term(Fields.ID, id.value()), documents.of(mined, fingerprint)));
    }

    void delete(ArticleId id) {
        change(id, Optional.empty(), w -> w.deleteDocuments(new Term(Fields.ID, id.value())));
    }

    /** The change of an article that is not visible yet, or null if there is none. */
    Pending.@Nullable Change pending(ArticleId id) {
        return pending.find(id);
    }

    /**
     * Makes the changes durable.
     *
     * @param show makes them visible
     */
    void commit(Runnable show) {
        synchronized (committing) {
            IndexWriter current = writer();
            if (lost) {
                lost = false;
                throw new IndexFailure(
                        Reason.DISK, "the disk failed; what was put in since the last commit is lost", null);
            }
            pending.commitBegins();
            try {
                current.commit();
            } catch (IOException | AlreadyClosedException e) {
                pending.commitFailed();
                throw failure(e);
            }
            show.run();
            pending.commitEnds();
        }
    }

    private void change(ArticleId id, Optional<String> fingerprint, Change change) {
        synchronized (stripes[Math.floorMod(id.hashCode(), STRIPES)]) {
            try {
                change.with(writer());
            } catch (IOException | AlreadyClosedException e) {
                throw failure(e);
            }
            pending.add(id, new Pending.Change(fingerprint));
        }
    }

    private IndexWriter writer() {
        IndexWriter current = writer;
        return current.isOpen() ? current : reopened();
    }

    private synchronized IndexWriter reopened() {
        if (closed) {
            throw new IndexFailure(Reason.READ_ONLY, "the index is closed", null);
        }
        if (!writer.isOpen()) {
            lost |= !pending.isEmpty();
            LOG.warn("index_writer_reopened changes_lost={}", !pending.isEmpty(), writer.getTragicException());
            pending.clear();
            writer = folder.writer();
        }
        return writer;
    }

    private IndexFailure failure(Exception cause) {
        if (cause instanceof IOException e) {
            return folder.failure(e);
        }
        Throwable tragedy = writer.getTragicException();
        return tragedy instanceof IOException e
                ? folder.failure(e)
                : new IndexFailure(Reason.READ_ONLY, "the index is closed", cause);
    }

    /** Drops what is not committed, and lets others write. */
    synchronized void close() {
        closed = true;
        try {
            folder.disown();
            writer.rollback();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }
}
