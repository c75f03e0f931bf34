package org.shangwen.crawler.imports;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A Markdown file as its YAML front matter and what follows.
 *
 * @param fields the front matter; empty if there is none
 * @param body what follows
 */
record FrontMatter(Map<?, ?> fields, String body) {

    private static final int LONGEST = 256 * 1024;

    /**
     * @throws BadRecord if the front matter is no YAML mapping
     */
    static FrontMatter read(String file) throws BadRecord {
        String text = (file.startsWith("\uFEFF") ? file.substring(1) : file).stripLeading();
        if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) {
            return new FrontMatter(Map.of(), text);
        }
        int start = text.indexOf('\n') + 1;
        int end = start;
        while (end < text.length() && !isFence(text, end)) {
            int next = text.indexOf('\n', end);
            end = next < 0 ? text.length() : next + 1;
        }
        if (end >= text.length()) {
            return new FrontMatter(Map.of(), text); // a rule, not front matter
        }
        int body = text.indexOf('\n', end);
        return new FrontMatter(yaml(text.substring(start, end)), body < 0 ? "" : text.substring(body + 1));
    }

    private static boolean isFence(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end).stripTrailing().equals("---");
    }

    private static Map<?, ?> yaml(String text) throws BadRecord {
        if (text.length() > LONGEST) {
            throw new BadRecord(
                    1, "front matter of " + text.length() + " characters; at most " + LONGEST + " are read");
        }
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LONGEST)
                .setMaxAliasesForCollections(10)
                .setAllowRecursiveKeys(false)
                .setAllowDuplicateKeys(true)
                .setLabel("front matter")
                .build();
        try {
            Object value = new Load(settings).loadFromString(text);
            if (value == null) {
                return Map.of();
            }
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw new BadRecord(1, "front matter must be a YAML mapping such as \"title: …\"");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1);
            throw new BadRecord(line, "front matter is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadRecord(1, "front matter is no YAML: " + e.getMessage());
        }
    }
}
