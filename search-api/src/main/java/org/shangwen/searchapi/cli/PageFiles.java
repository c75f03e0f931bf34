package org.shangwen.searchapi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads saved pages. */
final class PageFiles {

    private static final int MOST_BYTES = 64 << 20;

    private PageFiles() {}

    /**
     * The bytes of a page; a file whose name ends in {@code .gz} is unpacked.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static byte[] read(Path file) {
        boolean zipped = file.toString().endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }
}
