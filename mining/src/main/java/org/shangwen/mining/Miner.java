package org.shangwen.mining;

import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.model.Article;

/** Finds the companies in articles and texts. Safe to share between threads. */
public final class Miner {

    private final CompanyCatalog catalog;

    public Miner(CompanyCatalog catalog) {
        this.catalog = catalog;
    }

    /** The catalog that mentions are linked to. */
    public CompanyCatalog catalog() {
        return catalog;
    }

    /** Finds the companies in an article. */
    public MinedArticle mine(Article article) {
        Findings findings = mine(article.title(), article.text());
        return new MinedArticle(article, findings.mentions(), findings.companies());
    }

    /**
     * Finds the companies in a text of any origin.
     *
     * @param title its headline, or empty
     * @param text its body, or empty
     */
    public Findings mine(String title, String text) {
        throw new UnsupportedOperationException("not built yet");
    }
}
