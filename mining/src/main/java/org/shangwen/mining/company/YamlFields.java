package org.shangwen.mining.company;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one YAML mapping, read with every mistake noted where it stands. Not thread-safe. */
final class YamlFields {

    private final String file;
    private final int line;
    private final List<CatalogProblem> problems;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private YamlFields(String file, int line, List<CatalogProblem> problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    /** Reads the fields of a mapping; other nodes, and fields that are not known, are noted as mistakes. */
    static YamlFields of(Node node, String what, Set<String> known, String file, List<CatalogProblem> problems) {
        YamlFields fields = new YamlFields(file, line(node), problems);
        if (!(node instanceof MappingNode mapping)) {
            fields.mistake(node, what + " must be a mapping");
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                fields.mistake(tuple.getKeyNode(), what + " has a field whose name is not a text");
            } else if (!known.isEmpty() && !known.contains(key.getValue())) {
                fields.mistake(
                        key,
                        "unknown field \"" + key.getValue() + "\" in " + what + "; known are "
                                + String.join(", ", known));
            } else {
                fields.fields.put(key.getValue(), tuple.getValueNode());
            }
        }
        return fields;
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    int line() {
        return line;
    }

    Map<String, Node> all() {
        return fields;
    }

    @Nullable
    Node node(String name) {
        return fields.get(name);
    }

    /** The text of a field, or null where the field is absent or no text. */
    @Nullable
    String text(String name) {
        Node node = fields.get(name);
        return node == null ? null : text(node, name);
    }

    /** The text of a field that must be there; empty, and noted, where it is not. */
    String required(String name) {
        if (!fields.containsKey(name)) {
            problems.add(new CatalogProblem(file, line, "field \"" + name + "\" is missing"));
            return "";
        }
        String text = text(name);
        return text == null ? "" : text;
    }

    /** The texts of a field that holds a list of them; empty where it is absent. */
    List<String> texts(String name) {
        Node node = fields.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            mistake(node, "field \"" + name + "\" must be a list, such as [a, b]");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            String text = text(item, name);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    void mistake(Node node, String reason) {
        problems.add(new CatalogProblem(file, line(node), reason));
    }

    void mistake(String field, String reason) {
        Node node = fields.get(field);
        problems.add(new CatalogProblem(file, node == null ? line : line(node), reason));
    }

    private @Nullable String text(Node node, String name) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        mistake(node, "field \"" + name + "\" must be a text that is not blank");
        return null;
    }
}
