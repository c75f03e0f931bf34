package org.shangwen.crawler.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of UTF-8, one at a time and each within bounds. Not thread-safe. */
final class Lines {

    /** Longer lines are passed over. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream in;
    private long number;
    private boolean tooLong;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /** The number of the line last read, from 1. */
    long number() {
        return number;
    }

    /** Whether the line last read was too long; then it is given as empty. */
    boolean tooLong() {
        return tooLong;
    }

    /** The next line, or null at the end. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        while (b >= 0 && b != '\n') {
            if (line.size() < LONGEST) {
                line.write(b);
            } else {
                tooLong = true;
            }
            b = in.read();
        }
        if (tooLong) {
            return "";
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
