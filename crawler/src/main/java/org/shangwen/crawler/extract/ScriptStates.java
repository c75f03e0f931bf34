package org.shangwen.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The objects that a page hands to its scripts: JSON in elements of its own, and literals that scripts assign. */
final class ScriptStates {

    private static final int LONGEST = 2_000_000;
    private static final int MOST = 20;

    /** Shorter ones are settings. */
    private static final int SHORTEST = 80;

    private final List<JsonNode> states = new ArrayList<>();

    /** How many characters may still be looked at: literals that never end cost as much as all that follows them. */
    private int left = 4 * LONGEST;

    private ScriptStates() {}

    static List<JsonNode> of(Document document) {
        ScriptStates found = new ScriptStates();
        for (Element script : document.getElementsByTag("script")) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            String text = script.data();
            if (text.length() < SHORTEST || type.contains("ld+json") || text.length() > 2 * LONGEST) {
                continue;
            }
            if (type.contains("json")) {
                found.whole(text.strip());
            } else if (text.contains("itle") || text.contains("eadline")) {
                found.assigned(text);
            }
        }
        return found.states;
    }

    private void whole(String text) {
        String json = text;
        if (text.startsWith("%7B") || text.startsWith("%5B")) {
            json = decode(text);
        } else if (text.startsWith("{&quot;")) {
            json = Parser.unescapeEntities(text, false);
        }
        add(new ScriptLiteral(json, 0, LONGEST).read());
    }

    private void assigned(String script) {
        int at = 0;
        while (at < script.length() && states.size() < MOST && left > 0) {
            int sign = script.indexOf('=', at);
            if (sign < 0) {
                return;
            }
            int from = sign + 1;
            while (from < script.length() && Characters.isBlank(script.charAt(from))) {
                from++;
            }
            at = Math.max(from, value(script, from));
        }
    }

    /** Reads what is assigned, if it is a literal or a string to be parsed, and says where it ends. */
    private int value(String script, int from) {
        if (from < script.length() && script.charAt(from) == '{') {
            ScriptLiteral literal = new ScriptLiteral(script, from, LONGEST);
            Optional<JsonNode> read = literal.read();
            left -= literal.end() - from;
            if (literal.end() - from >= SHORTEST) {
                add(read);
            }
            return read.isPresent() ? literal.end() : from;
        }
        for (String call : new String[] {"JSON.parse(", "JSON.parse(decodeURIComponent("}) {
            int string = from + call.length();
            if (script.startsWith(call, from) && string < script.length()) {
                ScriptLiteral literal = new ScriptLiteral(script, string, LONGEST);
                Optional<JsonNode> text = literal.read().filter(JsonNode::isTextual);
                left -= literal.end() - string;
                if (text.isPresent()) {
                    whole(text.get().asText().strip());
                    return literal.end();
                }
            }
        }
        return from;
    }

    private void add(Optional<JsonNode> state) {
        if (states.size() < MOST) {
            state.filter(JsonNode::isContainerNode).ifPresent(states::add);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // encoded wrongly, so it says nothing
        }
    }
}
