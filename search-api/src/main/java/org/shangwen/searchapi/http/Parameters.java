package org.shangwen.searchapi.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The query parameters of a request. Reading them refuses, by name, what cannot be used. */
public final class Parameters {

    private static final int MOST = 200;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * The parameters of a request.
     *
     * @param known the names that its route has
     * @throws ApiError for any other name, and for what is not percent-encoded UTF-8
     */
    public static Parameters of(Context ctx, Set<String> known) {
        String query = ctx.queryString();
        return parse(query == null ? "" : query, known);
    }

    /** Parameters that came by another way than a query. */
    public static Parameters of(Map<String, List<String>> values) {
        return new Parameters(Map.copyOf(values));
    }

    static Parameters parse(String query, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int count = 0;
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST) {
                throw ApiError.of(400, "Too many parameters", "at most " + MOST + " parameters are taken");
            }
            int equals = pair.indexOf('=');
            String rawName = equals < 0 ? pair : pair.substring(0, equals);
            String name = decode(rawName, rawName);
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
            String value = equals < 0 ? "" : decode(name, pair.substring(equals + 1));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new Parameters(values);
    }

    /** The one value of a parameter; blank counts as not given. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw ApiError.parameter(name, String.join(", ", all), name + " is given more than once");
        }
        return all.stream().findFirst();
    }

    /** Every value of a parameter that may be repeated; blank ones are left out. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Every value of a parameter that may be repeated or list several values with commas. */
    public List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the parameter is given, if only as an empty one. */
    public boolean given(String name) {
        return values.containsKey(name);
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(String name, int byDefault, int least, int most) {
        Optional<String> given = one(name);
        if (given.isEmpty()) {
            return byDefault;
        }
        String right = name + " must be a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(given.get().strip());
            if (number < least || number > most) {
                throw ApiError.parameter(name, given.get(), right);
            }
            return number;
        } catch (NumberFormatException e) {
            throw ApiError.parameter(name, given.get(), right);
        }
    }

    private static ApiError unknown(String name, Set<String> known) {
        String meant = Nearest.to(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        String all = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
        return ApiError.parameter(
                name.isBlank() ? "(blank)" : name,
                null,
                "there is no such parameter here" + meant + " (known: " + all + ")");
    }

    private static String decode(String name, String raw) {
        byte[] bytes = new byte[raw.length() * 3];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw ApiError.parameter(name, raw, "the percent sign must be followed by two hexadecimal digits");
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                byte[] own = (c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(own, 0, bytes, length, own.length);
                length += own.length;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ApiError.parameter(name, raw, "the value must be UTF-8, percent-encoded");
        }
    }
}
