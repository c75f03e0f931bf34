package org.shangwen.searchapi.article;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.model.ArticleId;
import org.shangwen.searchapi.company.CompanyNames;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Parameters;

/** The route {@code /articles/{id}}. Safe to share. */
public final class ArticleRoutes {

    private final ArticleIndex index;
    private final CompanyNames names;

    public ArticleRoutes(ArticleIndex index, CompanyCatalog catalog) {
        this.index = index;
        this.names = new CompanyNames(catalog);
    }

    /** One article with what was found in it. */
    public void one(Context ctx) {
        Parameters.of(ctx, Set.of());
        String id = ctx.pathParam("id");
        MinedArticle article = find(id).orElseThrow(() -> ApiError.absent("id", id, "no article has this id"));
        Answers.json(ctx, ArticleAnswer.of(article, names));
    }

    private Optional<MinedArticle> find(String id) {
        try {
            return index.get(new ArticleId(id));
        } catch (IllegalArgumentException e) {
            // Not the form of an id, so no article has it.
            return Optional.empty();
        }
    }
}
