package org.shangwen.crawler.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The YAML of a pack as a tree whose nodes know their lines. Objects are never made of it. */
final class PackTree {

    /** The largest pack read, in bytes. */
    static final int MAX_BYTES = 64 * 1024;

    /** A pack needs three levels; the parser's own recursion would overflow the stack at a few thousand. */
    private static final int DEEPEST = 10;

    private PackTree() {}

    /** Reads the tree, or notes why there is none. */
    static Optional<Node> read(byte[] yaml, PackProblems problems) {
        if (yaml.length > MAX_BYTES) {
            problems.file("must be at most " + MAX_BYTES / 1024 + " KiB");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
            return compose(text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        } catch (CharacterCodingException e) {
            problems.file("must be UTF-8 text");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.field(line, "the file", "is not YAML: " + PackProblems.printable(String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.file("is not YAML: " + PackProblems.printable(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static Optional<Node> compose(String text, PackProblems problems) {
        LoadSettings settings = LoadSettings.builder().build();
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
                problems.field(line, "the file", "must not be nested deeper than " + DEEPEST + " levels");
                return Optional.empty();
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        Optional<Node> tree = new Compose(settings).composeString(text);
        if (tree.isEmpty()) {
            problems.file("is empty; a pack has the fields " + String.join(", ", PackReader.FIELDS));
        }
        return tree;
    }
}
