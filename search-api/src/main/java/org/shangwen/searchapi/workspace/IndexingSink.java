package org.shangwen.searchapi.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.Miner;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;

/**
 * Mines and indexes what it is given, on several lanes at once. Versions of one article keep their order, so that the
 * result does not depend on the number of lanes. Safe to use from many threads.
 */
final class IndexingSink implements ArticleSink, AutoCloseable {

    private final ArticleIndex index;
    private final Miner miner;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<ArticleId, String> underWay = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    IndexingSink(ArticleIndex index, Miner miner, int laneCount) {
        this.index = index;
        this.miner = miner;
        for (int i = 0; i < laneCount; i++) {
            lanes.add(new Lane("index-" + i, failure));
        }
    }

    @Override
    public Receipt accept(Article article) {
        rethrow();
        ArticleId id = article.id();
        String version = article.fingerprint();
        Lane lane = laneOf(id);
        synchronized (lane) {
            String known = underWay.get(id);
            if (known == null) {
                known = index.fingerprint(id).orElse(null);
            }
            if (version.equals(known)) {
                return Receipt.UNCHANGED;
            }
            underWay.put(id, version);
            lane.submit(() -> index(article, version));
            return known == null ? Receipt.NEW : Receipt.UPDATED;
        }
    }

    /** Mines an article again that is in the index, and replaces it if other companies are found now. */
    void mineAgain(MinedArticle stored, Runnable replaced) {
        rethrow();
        ArticleId id = stored.article().id();
        Lane lane = laneOf(id);
        synchronized (lane) {
            lane.submit(() -> {
                MinedArticle mined = miner.mine(stored.article());
                String version = stored.article().fingerprint();
                // A newer version that came in meanwhile was mined by the same miner and must stay.
                boolean present = index.fingerprint(id).filter(version::equals).isPresent();
                if (present && !mined.equals(stored)) {
                    index.upsert(mined);
                    replaced.run();
                }
            });
        }
    }

    @Override
    public void commit() {
        lanes.forEach(Lane::drain);
        // Whoever commits learns of the failure and may try again; nothing is held back for ever.
        RuntimeException first = failure.getAndSet(null);
        if (first != null) {
            throw notIndexed(first);
        }
        index.commit();
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }

    private Lane laneOf(ArticleId id) {
        return lanes.get(Math.floorMod(id.hashCode(), lanes.size()));
    }

    private void index(Article article, String version) {
        try {
            index.upsert(miner.mine(article));
        } finally {
            underWay.remove(article.id(), version);
        }
    }

    private void rethrow() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw notIndexed(first);
        }
    }

    private static IllegalStateException notIndexed(RuntimeException cause) {
        return new IllegalStateException("an article could not be indexed: " + cause.getMessage(), cause);
    }
}
