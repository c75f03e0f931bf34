package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extraction.Rejected;

/**
 * Whole pages, one folder a trap: {@code page.html} and what is to come of it, {@code page.expected.json}. Only the
 * fields that the expectation names are compared; {@code url}, {@code fetchedAt} and {@code contentType} are what is
 * known of the page beside its bytes, {@code following} are the further parts, each with {@code url} and {@code file}.
 * A text is a string or a list of its lines; the pieces of {@code html} are joined without a break. A page
 * that is none has {@code rejected} and its {@code type}.
 */
class FixturePagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> GIVEN = Set.of("url", "fetchedAt", "contentType", "following", "about");

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void page_givesTheExpectedFields(String name) throws Exception {
        Path folder = root().resolve(name);
        JsonNode expected = JSON.readTree(folder.resolve("page.expected.json").toFile());
        Map<String, @Nullable String> found = fields(extract(folder, expected));
        SoftAssertions fields = new SoftAssertions();
        int compared = 0;
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (GIVEN.contains(field.getKey())) {
                continue;
            }
            fields.assertThat(found).as("a field that pages have").containsKey(field.getKey());
            fields.assertThat(lines(field.getKey(), found.get(field.getKey())))
                    .as(name + ": " + field.getKey())
                    .isEqualTo(lines(field.getKey(), text(field.getKey(), field.getValue())));
            compared++;
        }
        fields.assertThat(compared).as("fields that are compared").isPositive();
        fields.assertAll();
    }

    @Test
    void everyFolder_isAPair() throws Exception {
        assertThat(folders())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(root().resolve(name))
                        .isDirectoryContaining(path -> path.endsWith("page.html"))
                        .isDirectoryContaining(path -> path.endsWith("page.expected.json")));
    }

    private static Extraction extract(Path folder, JsonNode expected) throws IOException {
        String contentType = text("contentType", expected.path("contentType"));
        HtmlPage page = HtmlPage.parse(
                expected.path("url").asText(""), Files.readAllBytes(folder.resolve("page.html")), contentType);
        List<HtmlPage> following = new ArrayList<>();
        for (JsonNode part : expected.path("following")) {
            Path file = folder.resolve(part.path("file").asText());
            following.add(HtmlPage.parse(part.path("url").asText(), Files.readAllBytes(file), contentType));
        }
        Instant fetched = Instant.parse(expected.path("fetchedAt").asText("2030-01-01T00:00:00Z"));
        return new Extractor().extract(page, PageContext.fetchedAt(fetched).withFollowing(following));
    }

    private static Map<String, @Nullable String> fields(Extraction extraction) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        switch (extraction) {
            case Extracted found -> {
                fields.put("title", found.title());
                fields.put("subtitle", found.subtitle());
                fields.put("author", found.author());
                fields.put("origin", found.origin());
                fields.put("editor", found.editor());
                fields.put("publishedAt", time(found.published()));
                fields.put("modifiedAt", time(found.modified()));
                fields.put("text", found.text());
                fields.put("html", found.html());
                fields.put("image", found.image());
                fields.put("tags", String.join("\n", found.tags()));
                fields.put("site", found.siteName());
                fields.put("language", found.language());
                fields.put("canonicalUrl", found.canonicalUrl());
                fields.put("nextPage", found.nextPage());
                fields.put("words", String.valueOf(found.words()));
                fields.put("rejected", "false");
                fields.put("type", PageType.ARTICLE.name());
            }
            case Rejected no -> {
                fields.put("type", no.type().name());
                fields.put("rejected", "true");
            }
        }
        return fields;
    }

    /** HTML with each block on a line of its own, so that a difference is seen. */
    private static @Nullable String lines(String field, @Nullable String value) {
        return value == null || !field.equals("html")
                ? value
                : value.replaceAll("(</(?:p|h[234]|li|ul|ol|tr|figure|blockquote|pre)>)", "$1\n");
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static @Nullable String text(String field, JsonNode node) {
        if (node.isArray()) {
            List<String> lines = new ArrayList<>();
            node.forEach(line -> lines.add(line.asText()));
            return String.join(field.equals("html") ? "" : "\n", lines);
        }
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    static List<String> folders() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path root() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FixturePagesTest.class.getResource("pages"), "the fixture pages")
                .toURI());
    }
}
