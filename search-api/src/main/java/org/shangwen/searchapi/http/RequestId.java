package org.shangwen.searchapi.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request in log and answer: the caller's own {@code X-Request-Id}, or a new one. */
public final class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Gives the request its id and names it in the answer. */
    public static void assign(Context ctx) {
        ctx.header(HEADER, of(ctx));
    }

    /** The id of the request. */
    static String of(Context ctx) {
        String known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String given = ctx.header(HEADER);
        // Anything else could break log lines apart.
        String id = given != null && FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        ctx.attribute(ATTRIBUTE, id);
        return id;
    }
}
