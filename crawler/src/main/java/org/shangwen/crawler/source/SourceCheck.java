package org.shangwen.crawler.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds every mistake of a source pack. */
public final class SourceCheck {

    private SourceCheck() {}

    /**
     * Checks a pack file.
     *
     * @throws IOException if the file cannot be read
     */
    public static PackReading file(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PackReader.read(file.toString(), in.readNBytes(PackTree.MAX_BYTES + 1), ShippedPacks::source);
        }
    }

    /**
     * Checks a pack that is no file.
     *
     * @param name what it is called in the mistakes found
     * @param pack its YAML; JSON is a form of it
     */
    public static PackReading text(String name, String pack) {
        return PackReader.read(name, pack.getBytes(StandardCharsets.UTF_8), ShippedPacks::source);
    }
}
