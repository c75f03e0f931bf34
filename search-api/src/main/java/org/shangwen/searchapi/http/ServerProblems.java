package org.shangwen.searchapi.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the HTTP server itself refuses, before any route: broken request lines, header floods. */
public final class ServerProblems extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
            // Jetty's word for any line that names no version. The one who sent it is at fault, not the server.
            status = HttpStatus.BAD_REQUEST_400;
            response.setStatus(status);
        }
        ApiError error = ApiError.of(status, HttpStatus.getMessage(status), detail(status));
        String id = UUID.randomUUID().toString();
        String body = Json.write(Problem.of(error, request.getHttpURI().getPath() + "", id));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(RequestId.HEADER, id);
        // Jetty closes after most of these; a client that is not told would lose its next request.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private static String detail(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414 -> "the address is too long";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "the header lines are too long";
            case HttpStatus.REQUEST_TIMEOUT_408 -> "the request did not come to its end in time";
            default ->
                status < HttpStatus.INTERNAL_SERVER_ERROR_500
                        ? "the request is not well-formed HTTP"
                        : "the server cannot answer now";
        };
    }
}
