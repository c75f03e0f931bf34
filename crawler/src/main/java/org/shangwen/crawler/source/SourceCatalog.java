package org.shangwen.crawler.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shangwen.crawler.source.PackReading.Read;
import org.shangwen.crawler.source.PackReading.Refused;
import org.shangwen.model.SourceId;

/** All sources that are known: the packs that ship and, over them, the user's. Safe to share between threads. */
public final class SourceCatalog {

    private final Path userPacks;
    private volatile Packs packs;

    private SourceCatalog(Path userPacks) {
        this.userPacks = userPacks;
        this.packs = read(userPacks);
    }

    /**
     * Reads the packs that ship and those in a folder.
     *
     * @param userPacks a folder of {@code *.yaml} packs; one with a known id replaces it, and one may extend one that
     *     ships. A folder that does not exist is an empty one. A pack with mistakes is left out and reported by {@link #problems()}.
     */
    public static SourceCatalog load(Path userPacks) {
        return new SourceCatalog(userPacks);
    }

    /** All sources, in the order of their ids. */
    public List<Source> sources() {
        return List.copyOf(packs.sources.values());
    }

    /** The source with this id. */
    public Optional<Source> find(SourceId id) {
        return Optional.ofNullable(packs.sources.get(id));
    }

    /** What is wrong with packs that were left out, one line a mistake: file, line, field, value, what would be right. */
    public List<String> problems() {
        return List.copyOf(packs.problems);
    }

    /**
     * Writes a source as a pack of the user's, over the pack with its id if there is one, and serves it from then on.
     * A pack with mistakes is refused and nothing changes. The file is replaced whole or not at all.
     *
     * @throws UncheckedIOException if the pack cannot be written
     */
    public synchronized PackReading put(Source source) {
        String pack = PackWriter.yaml(source);
        Path file = packs.files.getOrDefault(source.id(), userPacks.resolve(source.id() + ".yaml"));
        PackReading reading = SourceCheck.text(source.id() + ".yaml", pack);
        if (reading instanceof Read) {
            try {
                PackFiles.write(file, pack);
            } catch (IOException e) {
                throw new UncheckedIOException("source pack " + file + " cannot be written", e);
            }
            packs = read(userPacks);
        }
        return reading;
    }

    private static Packs read(Path userPacks) {
        Packs packs = new Packs();
        ShippedPacks.read().forEach((name, bytes) -> {
            switch (PackReader.read(name, bytes, ShippedPacks::none)) {
                case Read read -> packs.sources.put(read.source().id(), read.source());
                case Refused refused -> packs.problems.addAll(refused.problems());
            }
        });
        try {
            PackFiles.in(userPacks).forEach(packs::take);
        } catch (IOException e) {
            packs.problems.add(userPacks + ": cannot be listed: " + e.getMessage());
        }
        return packs;
    }

    /** What one reading of all packs gave. Not changed once published. */
    private static final class Packs {
        private final Map<SourceId, Source> sources = new TreeMap<>();
        private final Map<SourceId, Path> files = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();

        void take(Path file) {
            try {
                switch (SourceCheck.file(file)) {
                    case Read read -> take(file, read.source());
                    case Refused refused -> problems.addAll(refused.problems());
                }
            } catch (IOException e) {
                problems.add(file + ": cannot be read: " + e.getMessage());
            }
        }

        private void take(Path file, Source source) {
            Path other = files.putIfAbsent(source.id(), file);
            if (other == null) {
                sources.put(source.id(), source);
            } else {
                problems.add(file + ": id \"" + source.id() + "\" is that of " + other
                        + " too; give one of them another id");
            }
        }
    }
}
