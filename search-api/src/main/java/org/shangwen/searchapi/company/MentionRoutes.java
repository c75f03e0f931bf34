package org.shangwen.searchapi.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Set;
import org.shangwen.mining.Miner;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.JsonBody;
import org.shangwen.searchapi.http.Parameters;

/** Finds companies in a text that the caller sends. Safe to share. */
public final class MentionRoutes {

    private static final Set<String> KNOWN = Set.of("title", "text");

    private final Miner miner;
    private final CompanyNames names;

    public MentionRoutes(Miner miner) {
        this.miner = miner;
        this.names = new CompanyNames(miner.catalog());
    }

    /** The companies in title and text. */
    public void find(Context ctx) {
        Parameters.of(ctx, Set.of());
        JsonNode body = JsonBody.object(ctx, KNOWN);
        String title = JsonBody.text(body, "title", "");
        String text = JsonBody.text(body, "text", null);
        Answers.json(ctx, FoundMentions.of(miner.mine(title, text).mentions(), names));
    }
}
