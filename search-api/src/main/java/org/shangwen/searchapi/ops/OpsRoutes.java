package org.shangwen.searchapi.ops;

import io.javalin.http.Context;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.Parameters;

/** Whether the program lives, and whether it can answer. Safe to share. */
public final class OpsRoutes {

    private final ArticleIndex index;
    private final BooleanSupplier ready;

    /**
     * @param ready whether everything that is to be there before the first answer is there
     */
    public OpsRoutes(ArticleIndex index, BooleanSupplier ready) {
        this.index = index;
        this.ready = ready;
    }

    /** Says that the program lives. */
    public void health(Context ctx) {
        Parameters.of(ctx, Set.of());
        Answers.json(ctx, new Health("ok"));
    }

    /** Says whether searches are answered: 200, or 503 while the program is still starting. */
    public void readiness(Context ctx) {
        Parameters.of(ctx, Set.of());
        boolean answers = ready.getAsBoolean();
        ctx.status(answers ? 200 : 503);
        Answers.json(ctx, new Readiness(answers ? "ready" : "starting", index.size()));
    }

    record Health(String status) {}

    /**
     * Whether searches are answered.
     *
     * @param status {@code ready} or {@code starting}
     * @param articles articles that can be found
     */
    record Readiness(String status, long articles) {}
}
