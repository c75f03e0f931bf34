package org.shangwen.searchapi.http;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may change something. A server bound to loopback trusts those who reach it, but not the web pages that
 * their browsers show; any other server asks for the admin token as well. Immutable.
 */
public final class Gate {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String BEARER = "Bearer ";

    private final boolean loopback;
    private final byte @Nullable [] tokenDigest;

    /**
     * @param host the address that the server is bound to
     * @param adminTokenSha256 the SHA-256 of the admin token in hexadecimal, or null if there is none
     */
    public Gate(String host, @Nullable String adminTokenSha256) {
        this.loopback = isLoopback(host);
        this.tokenDigest = adminTokenSha256 == null ? null : HexFormat.of().parseHex(adminTokenSha256);
    }

    /** Whether a host name is this machine and no other. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Refuses a request for a changing route that may not have it. */
    public void check(Context ctx) {
        if (!ctx.routeRoles().contains(Access.CHANGE)) {
            return;
        }
        refuseForeignHost(ctx);
        refuseForeignOrigin(ctx);
        if (!loopback) {
            requireToken(ctx);
        }
    }

    // A name that an attacker's DNS points at 127.0.0.1 arrives with that name in the Host header.
    private void refuseForeignHost(Context ctx) {
        if (loopback && !isLoopback(hostOf(ctx.header("Host")))) {
            throw ApiError.of(
                    403,
                    "Forbidden",
                    "changing requests must be sent to localhost, 127.0.0.1 or [::1] while the server is bound to loopback");
        }
    }

    private static void refuseForeignOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign = origin == null
                ? site != null && !site.equals("same-origin") && !site.equals("none")
                : !authorityOf(origin).equalsIgnoreCase(String.valueOf(ctx.header("Host")));
        if (foreign) {
            throw ApiError.of(403, "Forbidden", "changing requests from pages of another origin are refused");
        }
    }

    private void requireToken(Context ctx) {
        if (tokenDigest == null) {
            throw ApiError.of(
                    403,
                    "Forbidden",
                    "this server is not bound to loopback and has no admin token; set adminTokenSha256 in shangwen.yaml");
        }
        String header = ctx.header("Authorization");
        String token = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        if (!MessageDigest.isEqual(tokenDigest, sha256(token))) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw ApiError.of(401, "Unauthorized", "send the admin token as \"Authorization: Bearer …\"");
        }
    }

    private static String hostOf(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int colon = header.lastIndexOf(':');
        return colon > header.lastIndexOf(']') ? header.substring(0, colon) : header;
    }

    private static String authorityOf(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks SHA-256", e);
        }
    }
}
