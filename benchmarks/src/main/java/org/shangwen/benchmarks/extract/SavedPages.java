package org.shangwen.benchmarks.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Pages saved on disk, as their bytes. */
final class SavedPages {

    private SavedPages() {}

    /** A page; its address is empty if it is unknown. Not to be changed. */
    static final class SavedPage {

        private final String url;
        private final byte[] body;

        SavedPage(String url, byte[] body) {
            this.url = url;
            this.body = body;
        }

        String url() {
            return url;
        }

        byte[] body() {
            return body;
        }
    }

    /**
     * The pages of a list.
     *
     * @param manifest a line of JSON for each page: {@code file}, and {@code url} if it is known; a file whose name ends
     *     in {@code .gz} is read as its content
     * @param folder what the names of files are relative to
     */
    static List<SavedPage> listed(Path manifest, Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<SavedPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(manifest)) {
            if (!line.isBlank()) {
                JsonNode page = mapper.readTree(line);
                pages.add(new SavedPage(
                        page.path("url").asText(""),
                        read(folder.resolve(page.path("file").asText()))));
            }
        }
        return pages;
    }

    /** All pages in a folder and those below it. */
    static List<SavedPage> in(Path folder) throws IOException {
        List<SavedPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                pages.add(new SavedPage("", read(file)));
            }
        }
        return pages;
    }

    private static byte[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
