package org.shangwen.indexer.lucene;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shangwen.model.ArticleId;

/** What was put in and removed since the last commit. Safe to use from many threads. */
final class Pending {

    private volatile Map<ArticleId, Change> now = new ConcurrentHashMap<>();
    private volatile Map<ArticleId, Change> committing = Map.of();

    /**
     * A change that is not visible yet.
     *
     * @param fingerprint of the article as it was put in, or empty if it was removed
     */
    record Change(Optional<String> fingerprint) {}

    /** Notes a change. To be called when the writer has it, so that a commit never forgets one that it did not take. */
    void add(ArticleId id, Change change) {
        now.put(id, change);
    }

    /** The last change of an article, or null if it has none. */
    @Nullable
    Change find(ArticleId id) {
        Change change = now.get(id);
        return change != null ? change : committing.get(id);
    }

    boolean isEmpty() {
        return now.isEmpty() && committing.isEmpty();
    }

    void commitBegins() {
        Map<ArticleId, Change> taken = now;
        committing = taken;
        now = new ConcurrentHashMap<>();
    }

    void commitEnds() {
        committing = Map.of();
    }

    /** The commit failed, and the writer still has what was to be committed. */
    void commitFailed() {
        committing.forEach(now::putIfAbsent);
        committing = Map.of();
    }

    void clear() {
        now = new ConcurrentHashMap<>();
        committing = Map.of();
    }
}
