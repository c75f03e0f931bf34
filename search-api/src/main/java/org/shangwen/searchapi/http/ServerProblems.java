package org.shangwen.searchapi.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the HTTP server itself refuses, before any route: broken request lines, header floods. */
public final class ServerProblems extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ApiError error = ApiError.of(response.getStatus(), "Request refused", "the request is not well-formed HTTP");
        String id = UUID.randomUUID().toString();
        String body = Json.write(Problem.of(error, request.getHttpURI().getPath() + "", id));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(RequestId.HEADER, id);
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
