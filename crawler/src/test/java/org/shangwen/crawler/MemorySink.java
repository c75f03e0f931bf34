package org.shangwen.crawler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;

/** Keeps articles in memory; what was not committed is lost with {@link #loseUncommitted()}. */
final class MemorySink implements ArticleSink {

    private final Map<ArticleId, Article> taken = new LinkedHashMap<>();
    private Map<ArticleId, Article> committed = Map.of();
    private int commits;

    @Override
    public synchronized Receipt accept(Article article) {
        Article before = taken.put(article.id(), article);
        if (before == null) {
            return Receipt.NEW;
        }
        return before.fingerprint().equals(article.fingerprint()) ? Receipt.UNCHANGED : Receipt.UPDATED;
    }

    @Override
    public synchronized void commit() {
        committed = new LinkedHashMap<>(taken);
        commits++;
    }

    synchronized List<Article> articles() {
        return new ArrayList<>(committed.values());
    }

    synchronized int commits() {
        return commits;
    }

    synchronized void loseUncommitted() {
        taken.clear();
        taken.putAll(committed);
    }
}
