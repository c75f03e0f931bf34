package org.shangwen.mining.company;

/**
 * A mistake in a catalog file.
 *
 * @param file the file as it was named to the reader
 * @param line the line, from 1
 * @param reason what is wrong and what would be right
 */
public record CatalogProblem(String file, int line, String reason) {

    /** {@code file:line: reason}, the form that editors jump to. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
