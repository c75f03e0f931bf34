package org.shangwen.crawler.imports;

/** A record that is no article; the message says why not. */
final class BadRecord extends Exception {

    private static final long serialVersionUID = 1;

    private final long line;

    /**
     * @param line the line within the file, from 1, or 0 for the whole
     */
    BadRecord(long line, String message) {
        super(message);
        this.line = line;
    }

    BadRecord(String message) {
        this(0, message);
    }

    long line() {
        return line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
