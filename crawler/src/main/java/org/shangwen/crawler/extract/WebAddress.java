package org.shangwen.crawler.extract;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.internal.StringUtil;

/** Web addresses as pages give them: relative, without scheme, behind image proxies, or not to be trusted. */
final class WebAddress {

    private static final int LONGEST = 2048;

    /** What proxies of pictures call the address that they are to fetch. */
    private static final Set<String> PASSED_ON = Set.of("u", "url", "src", "image", "img");

    private WebAddress() {}

    /** The absolute http or https address that a page at {@code base} means; empty for any other scheme. */
    static Optional<String> resolve(String base, String address) {
        String bare = address.strip().replace(" ", "%20");
        if (bare.isEmpty() || bare.length() > LONGEST || bare.startsWith("data:") || bare.startsWith("javascript:")) {
            return Optional.empty();
        }
        if (bare.startsWith("//")) {
            bare = (base.startsWith("http:") ? "http:" : "https:") + bare;
        }
        String absolute = isWeb(bare) ? bare : StringUtil.resolve(base, bare);
        return isWeb(absolute) && isPlain(absolute) && host(absolute).isPresent()
                ? Optional.of(absolute)
                : Optional.empty();
    }

    /**
     * The address within an address that does nothing but pass it on: {@code https://proxy/?http://image…} and
     * {@code https://proxy/?url=http%3A%2F%2Fimage…} are {@code http://image…}. Others are as they are.
     */
    static String unwrap(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        String rest = address.substring(query + 1);
        if (isWeb(rest) && isPlain(rest)) {
            return rest;
        }
        for (String parameter : rest.split("&", 20)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && PASSED_ON.contains(parameter.substring(0, equals))) {
                String inner = decode(parameter.substring(equals + 1)).replace(" ", "%20");
                if (isWeb(inner) && isPlain(inner) && host(inner).isPresent()) {
                    return inner;
                }
            }
        }
        return address;
    }

    /** Without line breaks and signs that nobody sees: no address that people copy has them. */
    private static boolean isPlain(String address) {
        return address.chars().noneMatch(c -> Characters.isBlank((char) c) || Characters.isInvisible((char) c));
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // such as "%zz": nothing that was encoded
        }
    }

    /** Whether two addresses belong to the same registrable domain. */
    static boolean sameSite(String a, String b) {
        Optional<String> first = host(a).map(WebAddress::domain);
        return first.isPresent() && first.equals(host(b).map(WebAddress::domain));
    }

    private static String domain(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
        if (domain != null) {
            return domain;
        }
        int last = host.lastIndexOf('.');
        boolean number = last < 0 || Character.digit(host.charAt(host.length() - 1), 10) >= 0 || host.endsWith("]");
        return number ? host : host.substring(host.lastIndexOf('.', last - 1) + 1);
    }

    private static Optional<String> host(String address) {
        try {
            String host = new URI(address.length() > LONGEST ? "" : encode(address)).getHost();
            return host == null || host.isEmpty() ? Optional.empty() : Optional.of(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty(); // such as "http://[": an address without a host leads nowhere
        }
    }

    /** Only the host is asked for: signs that URIs lack but pages use stand after it. */
    private static String encode(String address) {
        int end = address.length();
        for (int i = address.indexOf("://") + 3; i < address.length() && end == address.length(); i++) {
            char c = address.charAt(i);
            end = c == '/' || c == '?' || c == '#' ? i : end;
        }
        return address.substring(0, end);
    }

    private static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
