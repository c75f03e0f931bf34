package org.shangwen.mining.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The catalog files that ship: every {@code companies/*.yaml} beside the classes or in their jar. */
final class BundledFiles {

    private static final String FOLDER = "companies/";

    /** A file that always ships; it tells where the others are. */
    private static final String KNOWN = FOLDER + "internet.yaml";

    private BundledFiles() {}

    static CatalogReader read() {
        // Each file is read by itself, side by side: the start of every command waits for this.
        List<CatalogReader> readers =
                names().parallelStream().map(BundledFiles::read).toList();
        CatalogReader all = new CatalogReader();
        readers.forEach(all::add);
        return all;
    }

    private static CatalogReader read(String name) {
        CatalogReader reader = new CatalogReader();
        reader.read(name, content("/" + name));
        return reader;
    }

    /** The names of the resources, sorted. */
    static List<String> names() {
        URL known = Objects.requireNonNull(BundledFiles.class.getResource("/" + KNOWN), KNOWN);
        List<String> names = new ArrayList<>();
        try {
            URLConnection connection = known.openConnection();
            if (connection instanceof JarURLConnection jar) {
                // The jar is the one that classes are loaded from: it is shared and stays open.
                JarFile file = jar.getJarFile();
                file.stream()
                        .map(entry -> entry.getName())
                        .filter(BundledFiles::isCatalog)
                        .forEach(names::add);
            } else {
                Path folder = Objects.requireNonNull(Path.of(known.toURI()).getParent());
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> FOLDER + file.getFileName())
                            .filter(BundledFiles::isCatalog)
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled company files cannot be listed at " + known, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the bundled company files cannot be listed at " + known, e);
        }
        names.sort(null);
        return names;
    }

    private static boolean isCatalog(String name) {
        return name.startsWith(FOLDER) && name.endsWith(".yaml") && name.indexOf('/', FOLDER.length()) < 0;
    }

    private static String content(String resource) {
        try (InputStream in = Objects.requireNonNull(BundledFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
