package org.shangwen.press;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of a site with places for values, written {@code {{name}}}. Text is escaped, {@link Html} is not. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)\\}\\}");

    private final String name;
    private final String markup;

    private Template(String name, String markup) {
        this.name = name;
        this.markup = markup;
    }

    /** Reads a template that ships with the press, by its path below {@code press/templates}. */
    static Template named(String name) {
        return new Template(name, new String(Resources.bytes("templates/" + name), StandardCharsets.UTF_8));
    }

    /** The page with every place filled; a place without a value is a mistake of ours. */
    Html fill(Map<String, ?> values) {
        return Html.raw(PLACE.matcher(markup).replaceAll(place -> Matcher.quoteReplacement(value(place, values))));
    }

    private String value(MatchResult place, Map<String, ?> values) {
        Object value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalStateException("template " + name + ": no value for " + place.group(1));
        }
        return value instanceof Html html
                ? html.markup()
                : Html.text(value.toString()).markup();
    }
}
