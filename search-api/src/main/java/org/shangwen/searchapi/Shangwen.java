package org.shangwen.searchapi;

/** The program. */
public final class Shangwen {

    private Shangwen() {}

    public static void main(String[] args) {
        throw new UnsupportedOperationException("not built yet");
    }
}
