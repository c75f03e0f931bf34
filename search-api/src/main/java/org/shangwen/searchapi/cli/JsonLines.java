package org.shangwen.searchapi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shangwen.searchapi.http.Json;

/**
 * Answers JSON Lines: for every line read one line is written, in order, with the same id; a line that cannot be
 * answered says why in {@code error}. Each is written before the next is waited for.
 */
final class JsonLines {

    private static final int FLUSH_EVERY = 50;

    private final Terminal terminal;

    JsonLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Answers every line; the exit code is 0 however many of them were wrong. */
    int run(Answer answer) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        int sinceFlush = 0;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                terminal.out().append(Json.write(answered(line, answer))).append('\n');
                boolean flushed = !lines.ready() || ++sinceFlush == FLUSH_EVERY;
                if (flushed) {
                    sinceFlush = 0;
                    if (terminal.unread()) {
                        return 0;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read standard input", e);
        }
        return 0;
    }

    private static Object answered(String text, Answer answer) {
        JsonNode id = null;
        try {
            JsonNode line = Json.read(text);
            if (!line.isObject()) {
                throw new IllegalArgumentException("the line must be a JSON object");
            }
            id = line.get("id");
            return answer.to(id, line);
        } catch (RuntimeException e) {
            // One line must not end the stream, whatever is wrong with it.
            return new Refused(id, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    /**
     * A text in a line.
     *
     * @param byDefault what a missing one means, or null if it must be there
     * @throws IllegalArgumentException if it is missing or no text
     */
    static String text(JsonNode line, String name, @Nullable String byDefault) {
        JsonNode value = line.get(name);
        if (value != null && value.isTextual()) {
            return value.textValue();
        }
        if ((value == null || value.isNull()) && byDefault != null) {
            return byDefault;
        }
        throw new IllegalArgumentException(name + " must be a text");
    }

    /** What answers a line. */
    @FunctionalInterface
    interface Answer {

        /**
         * The answer to one line.
         *
         * @param id its id, or null if it has none
         * @throws IllegalArgumentException if it cannot be answered
         */
        Object to(@Nullable JsonNode id, JsonNode line);
    }

    /** The answer to a line that cannot be answered. */
    record Refused(@Nullable JsonNode id, String error) {}
}
