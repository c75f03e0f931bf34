package org.shangwen.crawler.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.shangwen.crawler.source.PackReading.Read;

/**
 * The packs that ship with the program. They are listed from the jar or folder that holds this class, so that no list of
 * them can go stale.
 */
final class ShippedPacks {

    private static final String FOLDER = "sources/";

    private ShippedPacks() {}

    /** The bytes of each pack under its name, such as {@code sources/woshipm.yaml}. */
    static Map<String, byte[]> read() {
        CodeSource code = Objects.requireNonNull(
                ShippedPacks.class.getProtectionDomain().getCodeSource(), "the program has no known place");
        try {
            return from(Path.of(code.getLocation().toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException("the source packs that ship cannot be read from " + code.getLocation(), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program has an unusable place: " + code.getLocation(), e);
        }
    }

    /**
     * The source of a pack that ships.
     *
     * @throws IllegalArgumentException if none has this id; the message says what would be right
     */
    static Source source(String id) {
        String name = FOLDER + PackValues.id(id) + ".yaml";
        byte[] pack = read().get(name);
        if (pack != null && PackReader.read(name, pack, ShippedPacks::none) instanceof Read read) {
            return read.source();
        }
        throw new IllegalArgumentException("must be the id of a source that ships with the program, such as woshipm");
    }

    /** Packs that ship stand for themselves. */
    @SuppressWarnings("DoNotCallSuggester") // it is called, for a pack that names another one, and is to refuse it
    static Source none(String id) {
        throw new IllegalArgumentException("must not stand in a pack that ships with the program");
    }

    /** The packs in a jar, or in a folder of classes. */
    static Map<String, byte[]> from(Path place) throws IOException {
        return Files.isDirectory(place) ? inFolder(place.resolve(FOLDER)) : inJar(place);
    }

    private static Map<String, byte[]> inFolder(Path folder) throws IOException {
        Map<String, byte[]> packs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PackFiles::isPack).toList()) {
                packs.put(FOLDER + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return packs;
    }

    private static Map<String, byte[]> inJar(Path jar) throws IOException {
        Map<String, byte[]> packs = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(ShippedPacks::isPack).toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    packs.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return packs;
    }

    private static boolean isPack(JarEntry entry) {
        return entry.getName().startsWith(FOLDER) && PackFiles.isPack(Path.of(entry.getName()));
    }
}
