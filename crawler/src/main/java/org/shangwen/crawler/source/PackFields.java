package org.shangwen.crawler.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of one YAML mapping. What is amiss is noted and an absent or default value returned, so that reading goes on. */
final class PackFields {

    private static final int LONGEST_LIST = 200;

    private final String path;
    private final int line;
    private final boolean mapping;
    private final Map<String, Node> values = new HashMap<>();
    private final PackProblems problems;

    /**
     * Reads a mapping and notes fields that are not among the known ones.
     *
     * @param path the field that holds it, or empty for the whole file
     */
    PackFields(String path, Node node, Collection<String> known, PackProblems problems) {
        this.path = path;
        this.line = line(node);
        this.mapping = node instanceof MappingNode;
        this.problems = problems;
        if (node instanceof MappingNode fields) {
            fields.getValue().forEach(entry -> take(entry, known));
        } else {
            problems.field(
                    line,
                    path.isEmpty() ? "the file" : path,
                    "must hold fields, one a line, such as \""
                            + known.iterator().next() + ": …\"");
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether a field is not there or holds an empty list. */
    boolean isEmpty(String name) {
        Node node = values.get(name);
        return node == null
                || (node instanceof SequenceNode list && list.getValue().isEmpty());
    }

    /** Notes that a field is not there. */
    void demand(String name, String right) {
        if (mapping && !has(name)) {
            problems.field(line, full(name), right);
        }
    }

    /** Notes a mistake of a field that is there. */
    void amiss(String name, String right) {
        Node node = values.get(name);
        problems.field(node == null ? line : line(node), full(name), right);
    }

    /** Notes a mistake of the mapping as a whole. */
    void amiss(String right) {
        if (mapping) {
            problems.field(line, path, right);
        }
    }

    /** A field that may be left out. Empty if it is not there or amiss. */
    <T> Optional<T> optional(String name, Function<String, T> reader) {
        return Optional.ofNullable(values.get(name)).flatMap(node -> value(full(name), node, reader));
    }

    /** A field that holds a list, or one value instead of a list of one. Empty if it is not there. */
    <T> List<T> list(String name, Function<String, T> reader) {
        List<T> read = new ArrayList<>();
        each(name, (itemPath, item) -> value(itemPath, item, reader).ifPresent(read::add));
        return read;
    }

    /** A field that holds a list of mappings. Empty if it is not there. */
    List<PackFields> mappings(String name, Collection<String> known) {
        List<PackFields> read = new ArrayList<>();
        each(name, (itemPath, item) -> read.add(new PackFields(itemPath, item, known, problems)));
        return read;
    }

    /** A field that holds a mapping. */
    Optional<PackFields> mapping(String name, Collection<String> known) {
        return Optional.ofNullable(values.get(name)).map(node -> new PackFields(full(name), node, known, problems));
    }

    private interface Item {
        void at(String itemPath, Node node);
    }

    private void each(String name, Item item) {
        Node node = values.get(name);
        if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            if (items.size() > LONGEST_LIST) {
                problems.field(line(node), full(name), "must have at most " + LONGEST_LIST + " entries");
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                item.at(full(name) + "[" + i + "]", items.get(i));
            }
        } else if (node != null) {
            item.at(full(name), node);
        }
    }

    private <T> Optional<T> value(String field, Node node, Function<String, T> reader) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.field(line(node), field, "must be one value, not a list or further fields");
            return Optional.empty();
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            problems.field(
                    line(node),
                    field,
                    "is empty: give a value or leave the field out"
                            + " (a value that begins with # must stand in quotes)");
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(scalar.getValue()));
        } catch (IllegalArgumentException e) {
            problems.value(line(node), field, scalar.getValue(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void take(NodeTuple entry, Collection<String> known) {
        Node key = entry.getKeyNode();
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(name)) {
            String guess = Nearest.to(name, known)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("the fields here are " + String.join(", ", known));
            problems.field(line(key), full(PackProblems.printable(name)), "is not a field of a source pack; " + guess);
        } else if (values.putIfAbsent(name, entry.getValueNode()) != null) {
            problems.field(line(key), full(name), "is given twice");
        }
    }

    private String full(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
