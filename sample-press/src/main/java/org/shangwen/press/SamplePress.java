package org.shangwen.press;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A running group of small news sites on loopback, each with a template of its own. Safe to share. */
public final class SamplePress implements AutoCloseable {

    /**
     * Starts the sites.
     *
     * @param ports the ports of the sites in order; 0, or none given, means any free port
     */
    public static SamplePress start(int... ports) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The sites. */
    public List<Site> sites() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The source pack of each site as YAML, by source id, with the addresses of this running press. */
    public Map<String, String> sourcePacks() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All requests answered so far, oldest first. */
    public List<Request> requests() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void close() {}

    /**
     * A site of the press.
     *
     * @param id its source id
     * @param name its name
     * @param base its address, ending in a slash
     */
    public record Site(String id, String name, URI base) {}

    /**
     * A request that was answered.
     *
     * @param site the site's id
     * @param path path and query
     * @param status the HTTP status sent
     * @param at when it came in
     */
    public record Request(String site, String path, int status, Instant at) {}
}
