package org.shangwen.mining.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The catalog files that ship, by industry. The list is here because a class path cannot be listed. */
final class BundledFiles {

    static final List<String> NAMES = List.of(
            "internet.yaml",
            "e-commerce.yaml",
            "electronics.yaml",
            "cars.yaml",
            "logistics.yaml",
            "payments.yaml",
            "retail.yaml",
            "chips.yaml",
            "ai.yaml",
            "media.yaml");

    private BundledFiles() {}

    static CatalogReader read() {
        CatalogReader reader = new CatalogReader();
        for (String name : NAMES) {
            reader.read("companies/" + name, content("/companies/" + name));
        }
        return reader;
    }

    private static String content(String resource) {
        try (InputStream in = BundledFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
