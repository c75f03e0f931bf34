package org.shangwen.crawler.extract;

import java.util.Optional;

/**
 * What one link of the chain found.
 *
 * @param value what it found
 * @param reason where it stood, or why it is held for the field; for operators
 */
record Found<T>(T value, String reason) {

    static <T> Optional<Found<T>> of(Optional<T> value, String reason) {
        return value.map(found -> new Found<>(found, reason));
    }
}
