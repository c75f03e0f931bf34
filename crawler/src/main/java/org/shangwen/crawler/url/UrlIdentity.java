package org.shangwen.crawler.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shangwen.model.ArticleId;

/** The identity of addresses: two spellings of one page have one identity. It is never what is fetched. */
public final class UrlIdentity {

    private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();
    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://[^/?#]");
    private static final Pattern PATH_SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/?#;]*");
    private static final int SHOWN = 200;

    /** Parameters that say who shares, clicks or is logged in, and nothing about the page. */
    private static final Set<String> NOISE = Set.of(
            // sessions
            "jsessionid",
            "phpsessid",
            "sessionid",
            "session_id",
            "cfid",
            "cftoken",
            "zenid",
            "oscsid",
            // shares from WeChat, Weibo and the sites' own apps
            "from",
            "isappinstalled",
            "nsukey",
            "wxshare",
            "share_token",
            "share_from",
            "share_source",
            "share_medium",
            // click identifiers of shops, search engines and mailings
            "spm",
            "scm",
            "bd_vid",
            "hmsr",
            "hmpl",
            "hmcu",
            "hmkw",
            "hmci",
            "gclid",
            "dclid",
            "fbclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi");

    private static final String[] NOISE_PREFIXES = {"utm_", "aspsessionid"};

    private UrlIdentity() {}

    /**
     * The normal form: lower-case scheme and host, no default port, no fragment, no session, tracking or empty
     * parameters, parameters in order, {@code http} and {@code https} alike. It begins with {@code https://}.
     *
     * @param url an absolute http or https address
     * @throws IllegalArgumentException if it is none; the message names it
     */
    public static String normalise(String url) {
        String trimmed = url.strip();
        if (!SCHEME.matcher(trimmed).find()) {
            throw refused(url);
        }
        String normal = NORMALIZER.filter(withoutNoise(trimmed));
        if (normal == null || !SCHEME.matcher(normal).find()) {
            throw refused(url);
        }
        return "https" + normal.substring(normal.indexOf(':'));
    }

    /**
     * The id of the article at an address.
     *
     * @throws IllegalArgumentException if it is no absolute http or https address
     */
    public static ArticleId articleId(String url) {
        return ArticleId.of(normalise(url));
    }

    private static String withoutNoise(String url) {
        int fragment = url.indexOf('#');
        String whole = fragment < 0 ? url : url.substring(0, fragment);
        int question = whole.indexOf('?');
        String path = PATH_SESSION
                .matcher(question < 0 ? whole : whole.substring(0, question))
                .replaceAll("");
        String query = question < 0
                ? ""
                : Arrays.stream(whole.substring(question + 1).split("&", -1))
                        .filter(UrlIdentity::tellsPagesApart)
                        .sorted()
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static boolean tellsPagesApart(String parameter) {
        int equals = parameter.indexOf('=');
        if (parameter.isEmpty() || equals == parameter.length() - 1) {
            return false;
        }
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return !name.isEmpty()
                && !NOISE.contains(name)
                && Arrays.stream(NOISE_PREFIXES).noneMatch(name::startsWith);
    }

    private static IllegalArgumentException refused(String url) {
        String shown = url.length() > SHOWN ? url.substring(0, SHOWN) + "…" : url;
        return new IllegalArgumentException("address \"" + shown.replaceAll("\\p{Cntrl}", "?")
                + "\" must be an absolute http or https address, such as \"https://www.woshipm.com/it/5165312.html\"");
    }
}
