package org.shangwen.crawler.source;

import com.google.re2j.Pattern;

/**
 * A pattern of addresses: {@code *} stands for any characters within a path segment, {@code **} for any characters at
 * all, everything else for itself. {@code http} and {@code https} are taken alike. A pattern without {@code ?} looks at an address up to its {@code ?}, so that what
 * feeds append ({@code ?f=rss}) does not matter; fragments never matter. Matching takes time linear in the address,
 * whatever the pattern. Safe to share between threads.
 */
public final class AddressGlob {

    /** The longest pattern taken, in characters. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern SCHEME = Pattern.compile("https?://[^/]");

    private final String pattern;
    private final boolean looksAtQuery;
    private final Pattern matcher;

    private AddressGlob(String pattern) {
        this.pattern = pattern;
        this.looksAtQuery = pattern.indexOf('?') >= 0;
        this.matcher = Pattern.compile(translate(pattern), Pattern.DOTALL);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none; the message says what would be right
     */
    public static AddressGlob of(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must be at most " + MAX_LENGTH + " characters");
        }
        if (!SCHEME.matcher(pattern).lookingAt()) {
            throw new IllegalArgumentException("must be a pattern of whole addresses that begins with https:// or"
                    + " http:// and a host, such as https://www.example.com/news/*.html");
        }
        if (pattern.contains("***")) {
            throw new IllegalArgumentException("must have at most two * in a row: * is any characters within a path"
                    + " segment, ** any characters across segments");
        }
        if (pattern.indexOf('#') >= 0 || pattern.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("must not contain spaces, control characters or #");
        }
        return new AddressGlob(pattern);
    }

    /** Whether an address is of this form. */
    public boolean matches(String address) {
        String judged = before(address, '#');
        return matcher.matches(looksAtQuery ? judged : before(judged, '?'));
    }

    @Override
    public String toString() {
        return pattern;
    }

    private static String before(String address, char mark) {
        int at = address.indexOf(mark);
        return at < 0 ? address : address.substring(0, at);
    }

    private static String translate(String pattern) {
        StringBuilder regex = new StringBuilder("https?");
        int at = pattern.indexOf("://");
        while (at < pattern.length()) {
            int star = pattern.indexOf('*', at);
            int end = star < 0 ? pattern.length() : star;
            regex.append(Pattern.quote(pattern.substring(at, end)));
            at = end;
            if (pattern.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else if (star >= 0) {
                regex.append("[^/?]*");
                at += 1;
            }
        }
        return regex.toString();
    }
}
