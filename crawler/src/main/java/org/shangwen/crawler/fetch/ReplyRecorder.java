package org.shangwen.crawler.fetch;

/** Keeps what servers answered, before anything else is made of it. Implementations are safe to share. */
@FunctionalInterface
public interface ReplyRecorder {

    /**
     * Keeps an answer.
     *
     * @throws java.io.UncheckedIOException if it cannot be kept; the run then stops, because nothing may be taken in
     *     that was not kept
     */
    void record(FetchRequest request, HttpReply reply);
}
