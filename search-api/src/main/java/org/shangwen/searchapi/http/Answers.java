package org.shangwen.searchapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what is answered: JSON, or a problem. */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    /** Answers with a value as JSON. */
    public static void json(Context ctx, Object value) {
        ctx.contentType("application/json").result(utf8(Json.write(value)));
    }

    /** Makes a problem of everything that is thrown. */
    public static void problems(RoutesConfig routes) {
        routes.exception(ApiError.class, (e, ctx) -> problem(ctx, e));
        routes.exception(EndpointNotFound.class, (e, ctx) -> problem(ctx, noSuchRoute(ctx)));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> {
            String allowed = e.getDetails()
                    .getOrDefault("availableMethods", e.getDetails().get("Available methods"));
            ctx.header("Allow", allowed == null ? "" : allowed);
            problem(ctx, ApiError.of(405, "Method not allowed", "this address answers " + allowed));
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> problem(ctx, refused(e)));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("request_failed id={} method={} path={}", RequestId.of(ctx), ctx.method(), ctx.path(), e);
            problem(ctx, ApiError.of(500, "Internal error", "the program failed; its log has this request id"));
        });
    }

    static void problem(Context ctx, ApiError error) {
        ctx.status(error.status())
                .contentType(Problem.MEDIA_TYPE)
                .result(utf8(Json.write(Problem.of(error, ctx.path(), RequestId.of(ctx)))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ApiError noSuchRoute(Context ctx) {
        return ApiError.of(
                404,
                "Not found",
                "nothing answers " + ctx.method().toString().toUpperCase(Locale.ROOT)
                        + " here; /openapi.json lists every route");
    }

    private static ApiError refused(HttpResponseException e) {
        if (e.getStatus() == 413) {
            return ApiError.of(413, "Content too large", "the body is larger than this server takes");
        }
        String words = String.valueOf(e.getMessage());
        return ApiError.of(e.getStatus(), words, words);
    }
}
