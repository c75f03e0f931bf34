package org.shangwen.crawler.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema that editors use says the same as the reader and the packs that ship. */
class SourcePackSchemaTest {

    private static final Map<?, ?> SCHEMA = schema();

    static Stream<String> packs() {
        return ShippedPacks.read().keySet().stream();
    }

    @Test
    void schema_fields_areThoseOfTheReader() {
        assertThat(names(SCHEMA)).containsExactlyElementsOf(PackReader.FIELDS);
        assertThat(names(property(SCHEMA, "discovery"))).containsExactlyElementsOf(PackReader.DISCOVERY);
        assertThat(names(property(SCHEMA, "rule"))).containsExactlyElementsOf(PackReader.RULE);
        assertThat(names(property(SCHEMA, "schedule"))).containsExactlyElementsOf(PackReader.SCHEDULE);
        assertThat(names(at(at(SCHEMA, "$defs"), "listPage"))).containsExactlyElementsOf(PackReader.LIST_PAGE);
    }

    @Test
    void schema_defaults_areThoseOfTheReader() {
        assertThat(property(SCHEMA, "zone").get("default")).isEqualTo(PackReader.DEFAULT_ZONE.getId());
        assertThat(property(SCHEMA, "delay").get("default")).isEqualTo(PackWriter.duration(PackReader.DEFAULT_DELAY));
        assertThat(property(SCHEMA, "maxPages").get("default")).isEqualTo(PackReader.DEFAULT_PAGES);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void pack_thatShips_fitsTheSchema(String name) {
        String pack = new String(requireNonNull(ShippedPacks.read().get(name)), StandardCharsets.UTF_8);

        assertThat(mistakes("", yaml(pack), SCHEMA)).isEmpty();
    }

    @Test
    void pack_withMistakes_doesNotFitTheSchema() {
        assertThat(mistakes("", yaml("{id: A, delay: 2, maxPages: 0, rule: {text: p}, articles: [x]}"), SCHEMA))
                .containsExactly(".id", ".delay", ".maxPages", ".rule.text", ".articles");
    }

    /** The places of what does not fit, by the part of JSON Schema that the file uses. */
    private static List<String> mistakes(String path, Object value, Map<?, ?> schema) {
        List<String> found = new ArrayList<>();
        if (schema.get("$ref") instanceof String ref) {
            found.addAll(mistakes(path, value, at(at(SCHEMA, "$defs"), ref.substring("#/$defs/".length()))));
        }
        if (schema.get("anyOf") instanceof List<?> any
                && any.stream()
                        .noneMatch(
                                each -> mistakes(path, value, (Map<?, ?>) each).isEmpty())) {
            found.add(path);
        }
        if (schema.get("type") != null && !types(schema).contains(type(value))) {
            found.add(path);
        } else if (value instanceof Map<?, ?> map && schema.get("properties") != null) {
            map.forEach((key, each) -> {
                if (names(schema).contains(String.valueOf(key))) {
                    found.addAll(mistakes(path + "." + key, each, property(schema, String.valueOf(key))));
                } else {
                    found.add(path + "." + key);
                }
            });
        } else if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            list.forEach(each -> found.addAll(mistakes(path + "[]", each, items)));
        } else if (value instanceof String text
                && schema.get("pattern") instanceof String pattern
                && !Pattern.compile(pattern).matcher(text).find()) {
            found.add(path);
        } else if (value instanceof Integer number
                && schema.get("minimum") instanceof Integer least
                && number < least) {
            found.add(path);
        }
        return found;
    }

    private static List<String> types(Map<?, ?> schema) {
        return schema.get("type") instanceof List<?> types
                ? types.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(schema.get("type")));
    }

    private static String type(Object value) {
        return switch (value) {
            case Map<?, ?> map -> "object";
            case List<?> list -> "array";
            case Integer number -> "integer";
            case Boolean flag -> "boolean";
            default -> "string";
        };
    }

    private static List<String> names(Map<?, ?> schema) {
        return at(schema, "properties").keySet().stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> property(Map<?, ?> schema, String name) {
        return at(at(schema, "properties"), name);
    }

    private static Map<?, ?> at(Map<?, ?> map, String key) {
        return (Map<?, ?>) requireNonNull(map.get(key), key);
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> schema() {
        try {
            return (Map<?, ?>) yaml(Files.readString(Path.of("../docs/source-pack.schema.json")));
        } catch (IOException e) {
            throw new IllegalStateException("the schema cannot be read", e);
        }
    }
}
