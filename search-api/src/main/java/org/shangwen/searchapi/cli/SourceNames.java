package org.shangwen.searchapi.cli;

import java.util.List;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Nearest;

/** Finds sources by the ids that users type. */
final class SourceNames {

    private SourceNames() {}

    /**
     * The source with this id.
     *
     * @throws ApiError if there is none, with the one that may be meant
     */
    static Source required(SourceCatalog sources, String id) {
        List<String> ids =
                sources.sources().stream().map(source -> source.id().value()).toList();
        return sources.sources().stream()
                .filter(source -> source.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.parameter(
                        "SOURCE",
                        id,
                        "no source has this id"
                                + Nearest.to(id, ids)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("")
                                + " (shangwen sources list shows all)"));
    }
}
