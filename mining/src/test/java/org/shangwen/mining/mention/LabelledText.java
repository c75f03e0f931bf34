package org.shangwen.mining.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with the mentions that it should be found to have.
 *
 * @param id what the text tries, and its number
 * @param text the text
 * @param mentions its mentions as {@code start-end company}
 */
record LabelledText(String id, String text, Set<String> mentions) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<LabelledText> read(String resource) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(LabelledText.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = JSON.readTree(line);
                String text = json.path("text").asText();
                Set<String> mentions = new TreeSet<>();
                for (JsonNode mention : json.path("mentions")) {
                    int start = mention.path("start").asInt();
                    int end = mention.path("end").asInt();
                    mentions.add(form(start, end, mention.path("company").asText(), text.substring(start, end)));
                }
                texts.add(new LabelledText(json.path("id").asText(), text, mentions));
            }
        }
        return texts;
    }

    static String form(int start, int end, String company, String surface) {
        return start + "-" + end + " " + company + " " + surface;
    }
}
