package org.shangwen.indexer;

import java.util.Optional;
import java.util.function.Consumer;
import org.shangwen.mining.MinedArticle;
import org.shangwen.model.ArticleId;

/**
 * The index of articles: what is put in is found after {@link #commit()}, and is then durable. Safe to use from many
 * threads. Every engine passes the same contract test.
 */
public interface ArticleIndex extends AutoCloseable {

    /** Adds an article, or replaces the one with its id. Idempotent. Durable only after {@link #commit()}. */
    void upsert(MinedArticle article);

    /**
     * The fingerprint under which the article with this id was last put in, committed or not; empty if there is none.
     *
     * @see org.shangwen.model.Article#fingerprint()
     */
    Optional<String> fingerprint(ArticleId id);

    /** Removes an article; nothing happens if there is none. Durable only after {@link #commit()}. */
    void delete(ArticleId id);

    /** Makes everything put in so far durable, and visible to searches that begin later. */
    void commit();

    /** The article as it was put in, if it is visible. */
    Optional<MinedArticle> get(ArticleId id);

    /** Articles that are visible. */
    long size();

    /**
     * Answers a search.
     *
     * @throws InvalidCursor if the request's cursor was not given out by this index for the same search
     */
    SearchResult search(SearchRequest request);

    /** Hands every visible article to the consumer, one at a time, in no particular order. */
    void forEach(Consumer<MinedArticle> consumer);

    @Override
    void close();
}
