package org.shangwen.crawler.discover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.shangwen.crawler.extract.FeedText;

/** What feeds say of articles as JSON, for the frontier and the archive to keep. */
public final class FeedTexts {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private FeedTexts() {}

    /** One line of JSON. */
    public static String write(FeedText said) {
        try {
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it was not written by {@link #write}
     */
    public static FeedText read(String json) {
        try {
            return JSON.readValue(json, FeedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not what a feed says of an article: " + e.getOriginalMessage(), e);
        }
    }
}
