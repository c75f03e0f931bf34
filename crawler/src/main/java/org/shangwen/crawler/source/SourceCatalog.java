package org.shangwen.crawler.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shangwen.model.SourceId;

/** All sources that are known: the packs that ship and, over them, the user's. Safe to share between threads. */
public final class SourceCatalog {

    /**
     * Reads the packs that ship and those in a folder.
     *
     * @param userPacks a folder of {@code *.yaml} packs; one with a known id replaces it. A folder that does not exist
     *     is an empty one. A pack with mistakes is left out and reported by {@link #problems()}.
     */
    public static SourceCatalog load(Path userPacks) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All sources, in the order of their ids. */
    public List<Source> sources() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The source with this id. */
    public Optional<Source> find(SourceId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** What is wrong with packs that were left out, one line a mistake: file, line, field, value, what would be right. */
    public List<String> problems() {
        throw new UnsupportedOperationException("not built yet");
    }
}
