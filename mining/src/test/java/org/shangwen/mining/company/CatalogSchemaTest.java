package org.shangwen.mining.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema for editors says what the reader takes. */
class CatalogSchemaTest {

    private static final Path SCHEMA = Path.of("..", "docs", "company-catalog.schema.json");

    @Test
    void schema_industries_areTheReaders() throws IOException {
        List<String> industries = new ArrayList<>();
        schema().at("/$defs/industry/enum").forEach(industry -> industries.add(industry.asText()));
        assertThat(industries).containsExactlyElementsOf(CatalogReader.INDUSTRIES);
    }

    @Test
    void schema_fields_areTheReaders() throws IOException {
        JsonNode schema = schema();
        assertThat(fields(schema.path("properties"))).containsExactlyInAnyOrderElementsOf(CatalogReader.FILE_FIELDS);
        assertThat(fields(schema.at("/$defs/entry/properties")))
                .containsExactlyInAnyOrderElementsOf(CatalogReader.ENTRY_FIELDS);
        assertThat(fields(schema.at("/$defs/guard/properties")))
                .containsExactlyInAnyOrderElementsOf(CatalogReader.GUARD_FIELDS);
    }

    @Test
    void schema_kinds_areTheReaders() throws IOException {
        List<String> kinds = new ArrayList<>();
        schema().at("/$defs/entry/properties/kind/enum")
                .forEach(kind -> kinds.add(kind.asText().toUpperCase(Locale.ROOT)));
        assertThat(kinds)
                .containsExactlyElementsOf(
                        Stream.of(Company.Kind.values()).map(Enum::name).toList());
    }

    private static List<String> fields(JsonNode node) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static JsonNode schema() throws IOException {
        return new JsonMapper().readTree(SCHEMA.toFile());
    }
}
