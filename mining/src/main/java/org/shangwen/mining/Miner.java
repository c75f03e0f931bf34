package org.shangwen.mining;

import java.util.List;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.mining.mention.Linker;
import org.shangwen.mining.mention.Mention;
import org.shangwen.model.Article;

/** Finds the companies in articles and texts. Safe to share between threads. */
public final class Miner {

    private final CompanyCatalog catalog;
    private final Linker linker;

    public Miner(CompanyCatalog catalog) {
        this.catalog = catalog;
        linker = new Linker(catalog);
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
        List<Mention> mentions = linker.link(title, text);
        return new Findings(mentions, CompanyUse.of(mentions));
    }
}
