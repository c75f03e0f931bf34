package org.shangwen.crawler.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.FeedText;

/** A page read back from the archive. Its bytes are not copied: do not change them. */
public final class ArchivedPage {

    private final String source;
    private final String kind;
    private final String asked;
    private final String url;
    private final Instant fetched;
    private final @Nullable String contentType;
    private final byte[] body;
    private final @Nullable FeedText feed;

    ArchivedPage(
            String source,
            String kind,
            String asked,
            String url,
            Instant fetched,
            @Nullable String contentType,
            byte[] body,
            @Nullable FeedText feed) {
        this.source = source;
        this.kind = kind;
        this.asked = asked;
        this.url = url;
        this.fetched = fetched;
        this.contentType = contentType;
        this.body = body;
        this.feed = feed;
    }

    /** The id of the source that it was fetched for. */
    public String source() {
        return source;
    }

    /** What it is, such as {@code article}. */
    public String kind() {
        return kind;
    }

    /** The address that was asked for, before redirects. */
    public String asked() {
        return asked;
    }

    /** The address that sent it, after redirects. */
    public String url() {
        return url;
    }

    public Instant fetched() {
        return fetched;
    }

    /** The {@code Content-Type}, or null. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** What a feed said of it when it was fetched last with such, or null. */
    public @Nullable FeedText feed() {
        return feed;
    }

    /** The body, decompressed. */
    public byte[] body() {
        return body;
    }
}
