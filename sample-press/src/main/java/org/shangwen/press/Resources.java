package org.shangwen.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that ship with the press, below {@code /press}. */
final class Resources {

    private Resources() {}

    static byte[] bytes(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/press/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the press lacks its file /press/" + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /press/" + path, e);
        }
    }
}
