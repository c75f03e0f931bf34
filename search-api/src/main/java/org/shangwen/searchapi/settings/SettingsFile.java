package org.shangwen.searchapi.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@link Settings#FILE}. */
public final class SettingsFile {

    private static final Set<String> KNOWN =
            Set.of("host", "port", "userAgent", "privateNetworks", "threads", "adminTokenSha256");

    private final Path file;
    private final Map<String, Object> values;

    private SettingsFile(Path file, Map<String, Object> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * The settings of a data folder: its file over the defaults.
     *
     * @throws IllegalArgumentException naming file, setting, value and what would be right
     */
    public static Settings load(Path data) {
        Path file = data.resolve(Settings.FILE);
        return Files.exists(file)
                ? new SettingsFile(file, read(file)).over(Settings.defaults(data))
                : Settings.defaults(data);
    }

    private Settings over(Settings defaults) {
        for (String name : values.keySet()) {
            if (!KNOWN.contains(name)) {
                throw wrong(name, "is no setting; known are " + String.join(", ", new TreeSet<>(KNOWN)));
            }
        }
        try {
            return new Settings(
                    defaults.data(),
                    text("host", defaults.host()),
                    integer("port", defaults.port()),
                    text("userAgent", defaults.userAgent()),
                    texts("privateNetworks", defaults.privateNetworks()),
                    integer("threads", defaults.threads()),
                    optional("adminTokenSha256"),
                    defaults.clock());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(file.toString()) ? e : new IllegalArgumentException(file + ": " + message, e);
        }
    }

    private String text(String name, String byDefault) {
        String value = optional(name);
        return value == null ? byDefault : value;
    }

    private @Nullable String optional(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(name, "is " + value + ", must be a text (in quotes if it is all digits)");
    }

    private int integer(String name, int byDefault) {
        Object value = values.get(name);
        if (value == null) {
            return byDefault;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw wrong(name, "is " + value + ", must be a whole number");
    }

    private List<String> texts(String name, List<String> byDefault) {
        Object value = values.get(name);
        if (value == null) {
            return byDefault;
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(name, "is " + value + ", must be a list of texts");
    }

    private IllegalArgumentException wrong(String name, String why) {
        return new IllegalArgumentException(file + ": " + name + " " + why);
    }

    private static Map<String, Object> read(Path file) {
        Map<String, Object> values = new LinkedHashMap<>();
        Object tree;
        try {
            tree = new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": is no YAML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
        } else if (tree != null) {
            throw new IllegalArgumentException(file + ": must be a list of \"setting: value\" lines");
        }
        return values;
    }
}
