package org.shangwen.press;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A lead picture drawn for a name: two colours fading into each other, as a PNG. The same name gives the same bytes. */
final class Picture {

    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Picture() {}

    static byte[] png(String name) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header());
            chunk(out, "IDAT", pixels(name.hashCode()));
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        }
    }

    private static byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(WIDTH);
        out.writeInt(HEIGHT);
        out.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(int seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] row = new byte[1 + WIDTH * 3];
            for (int y = 0; y < HEIGHT; y++) {
                for (int channel = 0; channel < 3; channel++) {
                    int top = 64 + (seed >>> (channel * 8) & 0x7f);
                    int bottom = 64 + (seed >>> (channel * 6 + 5) & 0x7f);
                    byte shade = (byte) (top + (bottom - top) * y / HEIGHT);
                    for (int x = 0; x < WIDTH; x++) {
                        row[1 + x * 3 + channel] = shade;
                    }
                }
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
