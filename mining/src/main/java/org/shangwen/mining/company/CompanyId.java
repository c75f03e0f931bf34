package org.shangwen.mining.company;

import java.util.regex.Pattern;

/**
 * The published id of a company, brand, platform or medium: its usual Latin name in kebab case, such as
 * {@code bytedance}. It never changes once published.
 *
 * @param value 1 to 64 lower-case Latin letters, digits and single hyphens
 */
public record CompanyId(String value) implements Comparable<CompanyId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){0,63}");

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public CompanyId {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("company id \"" + value
                    + "\" must be 1 to 64 lower-case letters, digits and single hyphens, such as \"bytedance\"");
        }
    }

    @Override
    public int compareTo(CompanyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
