package org.shangwen.crawler.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** The date that stands in the address of an article. */
final class UrlDate {

    private static final Pattern SEPARATED =
            Pattern.compile("[/_=-]((?:19|20)[0-9]{2})[/_-]([01]?[0-9])[/_-]([0-3]?[0-9])(?:[/_.?-]|$)");
    private static final Pattern JOINED =
            Pattern.compile("[/_=t-]((?:19|20)[0-9]{2})[/-]?([01][0-9])/?-?([0-3][0-9])(?:[^0-9]|$)");
    private static final Pattern SHORT = Pattern.compile("/([0-3][0-9])/([01][0-9])([0-3][0-9])/");

    private UrlDate() {}

    /** As yyyy-M-d; whether there is such a day is not checked. */
    static Optional<String> find(String url) {
        int query = url.indexOf('?');
        String path = query >= 0 ? url.substring(0, query) : url;
        if (path.length() > 500) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {SEPARATED, JOINED, SHORT}) {
            Matcher matcher = pattern.matcher(path);
            if (matcher.find()) {
                String year = matcher.group(1);
                return Optional.of(
                        (year.length() == 2 ? "20" + year : year) + "-" + matcher.group(2) + "-" + matcher.group(3));
            }
        }
        return Optional.empty();
    }
}
