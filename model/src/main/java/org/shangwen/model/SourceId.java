package org.shangwen.model;

import java.util.regex.Pattern;

/**
 * The short name of a source, as in its source pack and in addresses: {@code woshipm}.
 *
 * @param value 1 to 64 lower-case Latin letters, digits and single hyphens, beginning with a letter or digit
 */
public record SourceId(String value) implements Comparable<SourceId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){0,63}");

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public SourceId {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("source id \"" + value
                    + "\" must be 1 to 64 lower-case letters, digits and single hyphens, such as \"woshipm\"");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
