package org.shangwen.crawler.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An address in the pieces that tell the parts of one article from one another and from other articles:
 * {@code /a/1_2.shtml}, {@code /a/1-2.html}, {@code /a/1/2}, {@code /a/1.html?page=2}.
 *
 * @param host the host, with its port
 * @param path the path without extension and without a slash at its end
 * @param extension the extension with its dot, or empty
 * @param query the parameters
 */
record PagedAddress(String host, String path, String extension, Map<String, String> query) {

    private static final int MOST_PARAMETERS = 30;
    private static final int LONGEST_EXTENSION = 6;
    private static final int LONGEST_NUMBER = 3;
    private static final int LAST_PART = 200;

    private static final Set<String> NUMBERS = Set.of(
            "page", "p", "pn", "pg", "pageno", "page_no", "pagenum", "page_num", "pageindex", "currentpage", "cpage");
    /** A path that ends in the number of a part. */
    private record Numbered(String stem, String sign, int number) {}

    /** Reads an address; empty if it has no host. */
    static Optional<PagedAddress> of(String address) {
        int fragment = address.indexOf('#');
        String bare = fragment < 0 ? address : address.substring(0, fragment);
        int mark = bare.indexOf('?');
        String before = mark < 0 ? bare : bare.substring(0, mark);
        try {
            URI uri = new URI(before.replace(" ", "%20").replace("|", "%7C"));
            if (uri.getRawAuthority() == null) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            int dot = path.lastIndexOf('.');
            boolean extended = dot > path.lastIndexOf('/') && path.length() - dot <= LONGEST_EXTENSION;
            String name = extended ? path.substring(0, dot) : path;
            while (name.endsWith("/")) {
                name = name.substring(0, name.length() - 1);
            }
            return Optional.of(new PagedAddress(
                    uri.getRawAuthority().toLowerCase(Locale.ROOT),
                    withoutIndex(name),
                    extended ? path.substring(dot) : "",
                    parameters(mark < 0 ? "" : bare.substring(mark + 1))));
        } catch (URISyntaxException e) {
            return Optional.empty(); // not even a browser's address: no part of anything
        }
    }

    /**
     * Whether this is the part after another one. If so, the number in the address; 0 if not. The number may be one
     * less than readers see: some sites begin at 0.
     */
    int follows(PagedAddress other) {
        if (!host.equals(other.host)) {
            return 0;
        }
        return path.equals(other.path) && extension.equals(other.extension) ? byQuery(other) : byPath(other);
    }

    private int byQuery(PagedAddress other) {
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            String key = parameter.getKey();
            if (NUMBERS.contains(key)) {
                int number = number(parameter.getValue());
                int before = other.query.containsKey(key) ? number(other.query.get(key)) : 1;
                boolean next = before >= 0
                        && number == before + 1
                        && without(query, key).equals(without(other.query, key));
                return next && number <= LAST_PART ? number : 0;
            }
        }
        return 0;
    }

    private int byPath(PagedAddress other) {
        Optional<Numbered> numbered = numbered(path);
        if (numbered.isEmpty() || !query.equals(other.query) || numbered.get().number() > LAST_PART) {
            return 0;
        }
        Numbered own = numbered.get();
        boolean sameKind = extension.equals(other.extension) || extension.isEmpty() || other.extension.isEmpty();
        if (!sameKind) {
            return 0;
        }
        if (own.stem().equals(other.path)) {
            boolean second =
                    own.number() == 2 || (own.number() == 1 && own.sign().equals("_"));
            return second ? own.number() : 0;
        }
        Optional<Numbered> before = numbered(other.path)
                .filter(found -> found.stem().equals(own.stem()) && found.sign().equals(own.sign()))
                .filter(found -> found.number() + 1 == own.number() && isArticle(own));
        return before.isPresent() ? own.number() : 0;
    }

    /** Whether a stem names one article, so that the number behind it can be no article's. */
    private static boolean isArticle(Numbered address) {
        String last = address.stem().substring(address.stem().lastIndexOf('/') + 1);
        int digits = 0;
        int hyphens = 0;
        for (int i = 0; i < last.length(); i++) {
            digits += last.charAt(i) >= '0' && last.charAt(i) <= '9' ? 1 : 0;
            hyphens += last.charAt(i) == '-' ? 1 : 0;
        }
        return !isMonth(last) && (digits >= 5 || hyphens >= 2);
    }

    /** Whether a name is a month, such as 2021-10, so that the number behind it is a day. */
    private static boolean isMonth(String name) {
        String bare = name.replace("-", "").replace("_", "");
        return bare.length() == 6 && (bare.startsWith("19") || bare.startsWith("20")) && bare.charAt(4) <= '1';
    }

    private static Optional<Numbered> numbered(String path) {
        int from = path.length();
        while (from > 0 && path.charAt(from - 1) >= '0' && path.charAt(from - 1) <= '9') {
            from--;
        }
        String digits = path.substring(from);
        if (!isNumber(digits) || digits.startsWith("0")) {
            return Optional.empty();
        }
        for (String sign : new String[] {
            "/page/", "/p/", "/page-", "_page_", "-page-", "_page", "-page", "/p", "_p", "-p", "_", "-", "/"
        }) {
            if (path.startsWith(sign, from - sign.length())) {
                String stem = withoutIndex(path.substring(0, from - sign.length()));
                return Optional.of(new Numbered(stem, sign, Integer.parseInt(digits)));
            }
        }
        return Optional.empty();
    }

    private static String withoutIndex(String path) {
        return path.endsWith("/index") ? path.substring(0, path.length() - "/index".length()) : path;
    }

    private static int number(String text) {
        return isNumber(text) ? Integer.parseInt(text) : -1;
    }

    /** Whether a text is a number that a part can have. */
    static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Map<String, String> without(Map<String, String> parameters, String key) {
        Map<String, String> rest = new LinkedHashMap<>(parameters);
        rest.remove(key);
        return rest;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", MOST_PARAMETERS)) {
            int sign = parameter.indexOf('=');
            String key = (sign < 0 ? parameter : parameter.substring(0, sign)).toLowerCase(Locale.ROOT);
            if (!key.isEmpty() && !key.startsWith("utm_")) {
                parameters.put(key, sign < 0 ? "" : parameter.substring(sign + 1));
            }
        }
        return parameters;
    }
}
