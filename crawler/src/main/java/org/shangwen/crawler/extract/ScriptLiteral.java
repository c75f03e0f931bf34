package org.shangwen.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Reads the literal of an object or list in a script: JSON, and what scripts write beside it, such as names without
 * quotes, single quotes, comments, joined strings. Expressions that are no literals, such as functions, are null.
 * Nothing is run. For one use by one thread.
 */
final class ScriptLiteral {

    private static final int DEEPEST = 100;
    private static final int MOST_NODES = 200_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String script;
    private final int end;
    private int at;
    private int nodes;

    /** What is written cannot be read on. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken() {
            super("no literal", null, false, false);
        }
    }

    /**
     * @param from where the literal begins
     * @param most how many characters of it are read at most
     */
    ScriptLiteral(String script, int from, int most) {
        this.script = script;
        this.at = from;
        this.end = (int) Math.min(script.length(), (long) from + most);
    }

    /** The object, list or string that begins here; empty if there is none, if it never ends or goes too deep. */
    Optional<JsonNode> read() {
        try {
            return at < end && "{[\"'`".indexOf(script.charAt(at)) >= 0 ? Optional.of(value(0)) : Optional.empty();
        } catch (Broken e) {
            return Optional.empty();
        }
    }

    /** Where the reading stopped. */
    int end() {
        return at;
    }

    private JsonNode value(int depth) throws Broken {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            throw new Broken();
        }
        char c = peek();
        JsonNode value = switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"', '\'', '`' -> NODES.textNode(joined());
            default -> scalar();
        };
        if (depth > 0) {
            skipExpression();
        }
        return value;
    }

    private ObjectNode object(int depth) throws Broken {
        ObjectNode object = NODES.objectNode();
        at++;
        while (next() != '}') {
            if (peek() == ',') {
                at++;
                continue;
            }
            boolean quoted = "\"'`".indexOf(peek()) >= 0;
            String key = quoted ? string() : word();
            if (next() == ':') {
                at++;
                next();
                object.set(key, value(depth + 1));
            } else {
                skipExpression(); // a function, or what another object is spread into
            }
        }
        at++;
        return object;
    }

    private ArrayNode array(int depth) throws Broken {
        ArrayNode array = NODES.arrayNode();
        at++;
        while (next() != ']') {
            if (peek() == ',') {
                at++;
            } else {
                array.add(value(depth + 1));
            }
        }
        at++;
        return array;
    }

    private JsonNode scalar() throws Broken {
        String word = word();
        switch (word) {
            case "true", "!0" -> {
                return NODES.booleanNode(true);
            }
            case "false", "!1" -> {
                return NODES.booleanNode(false);
            }
            case "JSON.parse", "decodeURIComponent" -> {
                if (peek() == '(' && at + 1 < end && "\"'`".indexOf(script.charAt(at + 1)) >= 0) {
                    at++;
                    JsonNode text = NODES.textNode(joined());
                    at += next() == ')' ? 1 : 0;
                    return text;
                }
            }
            default -> {
                if (word.length() < 19 && isWhole(word)) {
                    return NODES.numberNode(Long.parseLong(word));
                }
            }
        }
        return NODES.nullNode();
    }

    private static boolean isWhole(String word) {
        int from = word.startsWith("-") ? 1 : 0;
        return word.length() > from && word.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    /** A name, number or word; empty if some other sign stands here. */
    private String word() {
        int from = at;
        while (at < end && (Character.isLetterOrDigit(script.charAt(at)) || "_$.-+!".indexOf(script.charAt(at)) >= 0)) {
            at++;
        }
        return script.substring(from, at);
    }

    /** To the sign that ends the value or member: what follows a literal in its expression is not understood. */
    private void skipExpression() throws Broken {
        int open = 0;
        while (true) {
            char c = next();
            if (open == 0 && (c == ',' || c == '}' || c == ']')) {
                return;
            }
            switch (c) {
                case '{', '[', '(' -> open++;
                case '}', ']', ')' -> open--;
                case '"', '\'', '`' -> {
                    string();
                    continue;
                }
                default -> {}
            }
            if (open < 0) {
                throw new Broken();
            }
            at++;
        }
    }

    /** A string and those joined to it by +. */
    private String joined() throws Broken {
        StringBuilder all = new StringBuilder(string());
        while (at < end) {
            int before = at;
            if (next() != '+') {
                break;
            }
            at++;
            if ("\"'`".indexOf(next()) < 0) {
                at = before;
                break;
            }
            all.append(string());
        }
        return all.toString();
    }

    private String string() throws Broken {
        char quote = script.charAt(at++);
        int plain = at;
        while (at < end && script.charAt(at) != quote && script.charAt(at) != '\\') {
            at++;
        }
        StringBuilder out = new StringBuilder(script.substring(plain, at));
        while (at < end) {
            char c = script.charAt(at++);
            if (c == quote) {
                return out.toString();
            }
            if (c == '\\' && at < end) {
                escape(script.charAt(at++), out);
            } else {
                out.append(c);
            }
        }
        throw new Broken();
    }

    private void escape(char c, StringBuilder out) {
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b', 'f', 'v', '\n' -> out.append("");
            case 'x' -> hex(2, out);
            case 'u' -> hex(4, out);
            default -> out.append(c);
        }
    }

    private void hex(int digits, StringBuilder out) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at + i < end ? Character.digit(script.charAt(at + i), 16) : -1;
            if (digit < 0) {
                return; // no number: the sign is left out
            }
            code = code * 16 + digit;
        }
        at += digits;
        out.append((char) code);
    }

    /** The next sign that is no blank and in no comment. */
    private char next() throws Broken {
        while (at < end) {
            char c = script.charAt(at);
            if (c == '/' && at + 1 < end && script.charAt(at + 1) == '*') {
                at = after("*/", at + 2);
            } else if (c == '/' && at + 1 < end && script.charAt(at + 1) == '/') {
                at = after("\n", at + 2);
            } else if (Characters.isBlank(c) || c == '\uFEFF') {
                at++;
            } else {
                return c;
            }
        }
        throw new Broken();
    }

    private int after(String sign, int from) {
        int found = script.indexOf(sign, from);
        return found < 0 || found > end ? end : found + sign.length();
    }

    private char peek() throws Broken {
        if (at >= end) {
            throw new Broken();
        }
        return script.charAt(at);
    }
}
