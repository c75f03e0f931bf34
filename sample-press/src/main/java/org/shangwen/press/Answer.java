package org.shangwen.press;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a site says to a request, before HTTP has its say (conditions, compression). Its bytes are never changed. */
final class Answer {

    private static final String HTML_UTF8 = "text/html; charset=UTF-8";

    private final int status;
    private final String type;
    private final byte[] body;
    private final @Nullable String location;
    private final @Nullable Instant modified;

    private Answer(int status, String type, byte[] body, @Nullable String location, @Nullable Instant modified) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.location = location;
        this.modified = modified;
    }

    static Answer page(Html html, Instant modified) {
        return ok(HTML_UTF8, html.markup(), modified);
    }

    static Answer ok(String type, String text, Instant modified) {
        return ok(type, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    static Answer ok(String type, byte[] body, Instant modified) {
        return new Answer(200, type, body, null, modified);
    }

    /** Sends the client on, to a path or an address. */
    static Answer redirect(int status, String location) {
        return new Answer(status, HTML_UTF8, new byte[0], location, null);
    }

    static Answer error(int status, Html html) {
        return new Answer(status, HTML_UTF8, html.markup().getBytes(StandardCharsets.UTF_8), null, null);
    }

    /** The same page under an error status, which has no validators. */
    Answer asError(int error) {
        return new Answer(error, type, body, null, null);
    }

    int status() {
        return status;
    }

    /** The Content-Type as sent. */
    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    /** Where a redirect leads, else null. */
    @Nullable
    String location() {
        return location;
    }

    /** Since when the page is as it is; null for an answer without validators. */
    @Nullable
    Instant modified() {
        return modified;
    }
}
