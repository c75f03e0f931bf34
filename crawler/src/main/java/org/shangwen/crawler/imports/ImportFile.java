package org.shangwen.crawler.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file to import.
 *
 * @param path where it lies
 * @param kind what it holds
 * @param size its length in bytes, as it lies there
 */
record ImportFile(Path path, Kind kind, long size) {

    /** Larger files of one article are refused. */
    static final int LARGEST = 16 * 1024 * 1024;

    enum Kind {
        MARKDOWN,
        JSON_LINES,
        HTML
    }

    /** What a file is by the ending of its name, {@code .gz} or not; empty for kinds that are not imported. */
    static Optional<Kind> kind(Path path) {
        String name = plainName(path);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return Optional.of(Kind.MARKDOWN);
        } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Optional.of(Kind.JSON_LINES);
        } else if (name.endsWith(".html") || name.endsWith(".htm")) {
            return Optional.of(Kind.HTML);
        }
        return Optional.empty();
    }

    /** The name without its endings. */
    String name() {
        String name = path.getFileName().toString();
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    /** The content, decompressed; {@code read} is told the bytes taken from the file itself. */
    InputStream open(LongConsumer read) throws IOException {
        InputStream raw = new Counted(Files.newInputStream(path), read);
        if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, 64 * 1024);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The whole content. */
    byte[] content(LongConsumer read) throws IOException, BadRecord {
        try (InputStream in = open(read)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadRecord("larger than " + LARGEST + " bytes, too much for one article");
            }
            return bytes;
        }
    }

    private static String plainName(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer read;

        Counted(InputStream in, LongConsumer read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            read.accept(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            read.accept(Math.max(0, count));
            return count;
        }
    }
}
