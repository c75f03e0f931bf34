package org.shangwen.searchapi.settings;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.CrawlerSettings;

/**
 * What the program is told. The file {@code shangwen.yaml} in the data folder gives the values, the command line
 * overrides them.
 *
 * @param data the data folder
 * @param host the address the server is bound to
 * @param port the TCP port of the server, 0 to 65535; 0 means any free one
 * @param userAgent the product token and contact sent with every request of the crawler
 * @param privateNetworks CIDR blocks of private addresses that may be crawled
 * @param threads how many threads fetch in one run, 1 to 64
 * @param adminTokenSha256 the SHA-256 of the admin token as 64 hexadecimal digits, or null if there is none
 * @param clock the time
 */
public record Settings(
        Path data,
        String host,
        int port,
        String userAgent,
        List<String> privateNetworks,
        int threads,
        @Nullable String adminTokenSha256,
        InstantSource clock) {

    /** The name of the file in the data folder. */
    public static final String FILE = "shangwen.yaml";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * @throws IllegalArgumentException naming the setting, its value and what would be right
     */
    public Settings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port is " + port + ", must be 0 to 65535");
        }
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("threads is " + threads + ", must be 1 to 64");
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must be an address such as 127.0.0.1 or 0.0.0.0");
        }
        if (adminTokenSha256 != null && !SHA256.matcher(adminTokenSha256).matches()) {
            throw new IllegalArgumentException(
                    "adminTokenSha256 must be 64 hexadecimal digits, the SHA-256 of the token");
        }
        privateNetworks = List.copyOf(privateNetworks);
    }

    /** The defaults for a data folder. */
    public static Settings defaults(Path data) {
        CrawlerSettings crawler = CrawlerSettings.defaults(data);
        return new Settings(
                data,
                "127.0.0.1",
                8080,
                crawler.userAgent(),
                crawler.privateNetworks(),
                crawler.threads(),
                null,
                crawler.clock());
    }

    /** The same, served at another address; null keeps what is there. */
    public Settings servedAt(@Nullable String otherHost, @Nullable Integer otherPort) {
        return new Settings(
                data,
                otherHost == null ? host : otherHost,
                otherPort == null ? port : otherPort,
                userAgent,
                privateNetworks,
                threads,
                adminTokenSha256,
                clock);
    }

    /** The same with these private networks open to the crawler. */
    public Settings allowing(List<String> networks) {
        return new Settings(data, host, port, userAgent, networks, threads, adminTokenSha256, clock);
    }

    /** What of this concerns the crawler. */
    public CrawlerSettings crawler() {
        return new CrawlerSettings(data, userAgent, privateNetworks, threads, clock);
    }
}
