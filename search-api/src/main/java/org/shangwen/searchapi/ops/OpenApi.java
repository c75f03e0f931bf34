package org.shangwen.searchapi.ops;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.shangwen.searchapi.http.Json;
import org.shangwen.searchapi.http.Parameters;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the API, {@code openapi.yaml}, served as JSON. Safe to share. */
public final class OpenApi {

    private final byte[] json = Json.write(document()).getBytes(StandardCharsets.UTF_8);

    /** The document. */
    public void serve(Context ctx) {
        Parameters.of(ctx, Set.of());
        ctx.contentType("application/json").result(json);
    }

    private static Object document() {
        try (InputStream yaml =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"), "openapi.yaml")) {
            return new Load(LoadSettings.builder().setLabel("openapi.yaml").build()).loadFromInputStream(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read openapi.yaml", e);
        }
    }
}
