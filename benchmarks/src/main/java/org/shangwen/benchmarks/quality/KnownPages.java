package org.shangwen.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads pages with what is known of them: our own fixture folders, or a manifest with its gold file. */
final class KnownPages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private KnownPages() {}

    /** Folders that hold a {@code page.html} and its {@code page.expected.json}. */
    static List<KnownPage> fixtures(Path root) throws IOException {
        List<KnownPage> pages = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                JsonNode expected =
                        JSON.readTree(folder.resolve("page.expected.json").toFile());
                pages.add(new KnownPage(
                        String.valueOf(folder.getFileName()),
                        folder.resolve("page.html"),
                        expected.path("url").asText(""),
                        text(expected, "contentType"),
                        expected.has("fetchedAt")
                                ? Instant.parse(expected.path("fetchedAt").asText())
                                : LATER,
                        parts(folder, expected),
                        !expected.has("rejected"),
                        text(expected, "text"),
                        text(expected, "title"),
                        text(expected, "author"),
                        text(expected, "publishedAt")));
            }
        }
        return pages;
    }

    /**
     * The pages of a manifest, lines {@code {"id","url","file"}}, of which a gold file, lines
     * {@code {"id","text","title"?,"published"?,"author"?}}, knows what is right.
     *
     * @param folder what the files are relative to
     */
    static List<KnownPage> manifest(Path manifest, Path gold, Path folder) throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode node = JSON.readTree(line);
            known.put(node.path("id").asText(), node);
        }
        List<KnownPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(manifest)) {
            JsonNode page = JSON.readTree(line);
            JsonNode right = known.get(page.path("id").asText());
            if (right != null) {
                pages.add(new KnownPage(
                        page.path("id").asText(),
                        folder.resolve(page.path("file").asText()),
                        page.path("url").asText(""),
                        null,
                        LATER,
                        List.of(),
                        true,
                        text(right, "text"),
                        text(right, "title"),
                        text(right, "author"),
                        text(right, "published")));
            }
        }
        return pages;
    }

    private static List<KnownPage.Part> parts(Path folder, JsonNode expected) {
        List<KnownPage.Part> parts = new ArrayList<>();
        expected.path("following")
                .forEach(part -> parts.add(new KnownPage.Part(
                        part.path("url").asText(""),
                        folder.resolve(part.path("file").asText()))));
        return parts;
    }

    /** The bytes of a page. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        }
    }

    /** A string, or the lines of a list. */
    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isArray()) {
            List<String> lines = new ArrayList<>();
            value.forEach(line -> lines.add(line.asText()));
            return String.join("\n", lines);
        }
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
