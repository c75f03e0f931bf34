package org.shangwen.searchapi.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong and what would be right
 * @param instance the path that was asked for
 * @param parameter the parameter at fault, if it is one's
 * @param value its value, cut if very long
 * @param requestId what the log calls this request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String parameter,
        @Nullable String value,
        String requestId) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ApiError error, String instance, String requestId) {
        return new Problem(
                "about:blank",
                error.title(),
                error.status(),
                error.detail(),
                instance,
                error.parameter(),
                error.value(),
                requestId);
    }
}
