package org.shangwen.crawler.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Addresses as pages write them, made fit for requests: what a request may not carry is percent-encoded, everything else
 * stays as it was found, because robots rules and servers judge the address as found.
 */
public final class WebAddress {

    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";
    private static final int SHOWN = 200;

    private WebAddress() {}

    /**
     * The address without its fragment.
     *
     * @throws IllegalArgumentException if it is no absolute http or https address with a host; the message names it
     */
    public static URI parse(String address) {
        try {
            return checked(new URI(encode(address)), address);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused(address, e);
        }
    }

    /**
     * The address that a reference in a page or a redirect means.
     *
     * @throws IllegalArgumentException if that is no absolute http or https address with a host
     */
    public static URI resolve(URI base, String reference) {
        String encoded = encode(reference);
        try {
            if (encoded.isEmpty()) {
                return checked(base, reference);
            }
            // java.net.URI follows RFC 2396 here and would drop the last segment of the path.
            String whole = encoded.startsWith("?") ? base.getRawPath() + encoded : encoded;
            return checked(base.resolve(new URI(whole)), reference);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused(reference, e);
        }
    }

    private static URI checked(URI uri, String address) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw new IllegalArgumentException("no http or https address with a host: " + shown(address));
        }
        return uri.getRawPath().isEmpty()
                ? uri.resolve("/" + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                : uri;
    }

    private static String encode(String address) {
        String text = address.strip();
        int fragment = text.indexOf('#');
        if (fragment >= 0) {
            text = text.substring(0, fragment);
        }
        int authority = text.indexOf("://") < 0 ? (text.startsWith("//") ? 2 : -1) : text.indexOf("://") + 3;
        int path = authority < 0 ? 0 : endOfAuthority(text, authority);
        return (authority < 0 ? "" : text.substring(0, authority) + host(text.substring(authority, path)))
                + encodeAfterHost(text.substring(path));
    }

    private static int endOfAuthority(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("/?\\".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String host(String authority) {
        return authority.chars().allMatch(c -> c < 128) ? authority : IDN.toASCII(authority);
    }

    private static String encodeAfterHost(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        boolean query = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            query |= c == '?';
            if (c == '\\' && !query) {
                encoded.append('/');
            } else if (c == '%' && !isEscape(text, i)) {
                encoded.append("%25");
            } else if (c == '%' || isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                encoded.append((char) c);
            } else if (c != '\t' && c != '\n' && c != '\r') {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static IllegalArgumentException refused(String address, Exception cause) {
        return new IllegalArgumentException(
                "address \"" + shown(address) + "\" must be an http or https address", cause);
    }

    /** The address cut to a length that fits a log line, without control characters. */
    static String shown(String address) {
        String cut = address.length() > SHOWN ? address.substring(0, SHOWN) + "…" : address;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
