package org.shangwen.crawler.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes each field from the first way that finds it, and notes which way that was. For one page. */
final class Ways {

    private final Map<String, String> taken = new LinkedHashMap<>();

    /**
     * One way to find a field.
     *
     * @param name its name, for operators
     * @param find finds the value, or nothing
     */
    record Way<T>(String name, Supplier<Optional<T>> find) {}

    static <T> Way<T> way(String name, Supplier<Optional<T>> find) {
        return new Way<>(name, find);
    }

    <T> @Nullable T first(String field, List<Way<T>> ways) {
        for (Way<T> way : ways) {
            Optional<T> found = way.find().get();
            if (found.isPresent()) {
                note(field, way.name());
                return found.get();
            }
        }
        return null;
    }

    void note(String field, String way) {
        taken.put(field, way);
    }

    Map<String, String> taken() {
        return taken;
    }
}
