package org.shangwen.mining;

import java.util.List;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.mining.mention.Mention;
import org.shangwen.model.Article;

/**
 * An article with what was found in it.
 *
 * @param article the article
 * @param mentions every mention, title first, by offset
 * @param companies the linked companies, the most important first
 */
public record MinedArticle(Article article, List<Mention> mentions, List<CompanyUse> companies) {

    public MinedArticle {
        mentions = List.copyOf(mentions);
        companies = List.copyOf(companies);
    }
}
