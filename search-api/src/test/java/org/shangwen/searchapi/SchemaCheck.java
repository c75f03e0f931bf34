package org.shangwen.searchapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks values against the JSON Schemas of our own OpenAPI document. It knows the keywords that the document uses and
 * refuses any other, so that no rule is passed over in silence.
 */
final class SchemaCheck {

    private static final Set<String> WORDS = Set.of("description", "format", "default", "example", "maxLength");
    private static final Set<String> RULES = Set.of(
            "$ref",
            "type",
            "enum",
            "const",
            "oneOf",
            "pattern",
            "minimum",
            "maximum",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems");

    private final JsonNode document;

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with a value, one line a mistake; empty if it fits. */
    List<String> mistakes(JsonNode schema, JsonNode value) {
        List<String> mistakes = new ArrayList<>();
        check(schema, value, "$", mistakes);
        return mistakes;
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> mistakes) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!RULES.contains(keyword) && !WORDS.contains(keyword)) {
                throw new IllegalStateException("the check does not know the keyword " + keyword);
            }
        });
        if (schema.has("$ref")) {
            check(document.at(schema.get("$ref").asText().substring(1)), value, path, mistakes);
            return;
        }
        if (schema.has("oneOf")) {
            long fitting = schema.get("oneOf")
                    .valueStream()
                    .filter(one -> mistakes(one, value).isEmpty())
                    .count();
            expect(fitting == 1, path, "fits " + fitting + " of oneOf: " + value, mistakes);
        }
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            mistakes.add(path + " must be " + schema.get("type") + ", is " + value);
            return;
        }
        checkScalar(schema, value, path, mistakes);
        if (value.isObject()) {
            checkObject(schema, value, path, mistakes);
        }
        if (value.isArray()) {
            checkArray(schema, value, path, mistakes);
        }
    }

    private static void checkScalar(JsonNode schema, JsonNode value, String path, List<String> mistakes) {
        if (schema.has("enum")) {
            expect(
                    schema.get("enum").valueStream().anyMatch(value::equals),
                    path,
                    "is not in the enum: " + value,
                    mistakes);
        }
        if (schema.has("const")) {
            expect(schema.get("const").equals(value), path, "is not the constant: " + value, mistakes);
        }
        if (schema.has("pattern") && value.isTextual()) {
            expect(
                    Pattern.compile(schema.get("pattern").asText())
                            .matcher(value.asText())
                            .find(),
                    path,
                    "does not match: " + value,
                    mistakes);
        }
        if (value.isNumber()) {
            expect(
                    !schema.has("minimum")
                            || value.asDouble() >= schema.get("minimum").asDouble(),
                    path,
                    "is too small: " + value,
                    mistakes);
            expect(
                    !schema.has("maximum")
                            || value.asDouble() <= schema.get("maximum").asDouble(),
                    path,
                    "is too large: " + value,
                    mistakes);
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String path, List<String> mistakes) {
        schema.path("required").forEach(name -> expect(value.has(name.asText()), path, "lacks " + name, mistakes));
        JsonNode properties = schema.path("properties");
        JsonNode additional = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String inner = path + "." + field.getKey();
            if (properties.has(field.getKey())) {
                check(properties.get(field.getKey()), field.getValue(), inner, mistakes);
            } else if (additional.isObject()) {
                check(additional, field.getValue(), inner, mistakes);
            } else {
                expect(!additional.isBoolean() || additional.asBoolean(), inner, "is not documented", mistakes);
            }
        }
    }

    private void checkArray(JsonNode schema, JsonNode value, String path, List<String> mistakes) {
        expect(
                !schema.has("minItems")
                        || value.size() >= schema.get("minItems").asInt(),
                path,
                "is too short",
                mistakes);
        expect(
                !schema.has("maxItems")
                        || value.size() <= schema.get("maxItems").asInt(),
                path,
                "is too long",
                mistakes);
        for (int i = 0; i < value.size() && schema.has("items"); i++) {
            check(schema.get("items"), value.get(i), path + "[" + i + "]", mistakes);
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOfType(one, value));
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("no such type: " + type);
        };
    }

    private static void expect(boolean holds, String path, String otherwise, List<String> mistakes) {
        if (!holds) {
            mistakes.add(path + " " + otherwise);
        }
    }
}
