package org.shangwen.searchapi.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON object that a request brings. Reading it refuses, by name, what cannot be used. */
public final class JsonBody {

    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private JsonBody() {}

    /**
     * The object in the body.
     *
     * @param known the fields that it may have
     */
    public static JsonNode object(Context ctx, Set<String> known) {
        // Not ctx.contentType(): it fails on a charset that this platform lacks.
        String type = ctx.header("Content-Type");
        if (type != null && !JSON.matcher(type).matches()) {
            throw ApiError.of(415, "Unsupported media type", "the body must be application/json in UTF-8, not " + type);
        }
        JsonNode body = parse(decode(ctx.bodyAsBytes()));
        if (!body.isObject()) {
            throw ApiError.of(400, "Invalid body", "the body must be a JSON object, such as {\"text\": \"…\"}");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String meant = Nearest.to(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
                throw ApiError.parameter(name, null, "the body has no such field" + meant);
            }
        });
        return body;
    }

    /**
     * A text in the object.
     *
     * @param byDefault what a missing one means, or null if it must be there
     */
    public static String text(JsonNode body, String name, @Nullable String byDefault) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            if (byDefault == null) {
                throw ApiError.parameter(name, null, name + " is missing; it must be a text");
            }
            return byDefault;
        }
        if (!value.isTextual()) {
            throw ApiError.parameter(name, value.toString(), name + " must be a text");
        }
        return value.textValue();
    }

    private static JsonNode parse(String text) {
        try {
            return Json.read(text);
        } catch (UncheckedIOException e) {
            throw ApiError.of(400, "Invalid body", "the body is not JSON: " + e.getMessage());
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ApiError.of(400, "Invalid body", "the body must be UTF-8");
        }
    }
}
