package org.shangwen.crawler.url;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that look like a further part of an article on several pages: {@code 123_2.html} beside {@code 123.html},
 * {@code 123?page=2} beside {@code 123}. They may as well be articles of their own: only the first part can tell.
 */
public final class PartAddress {

    private static final String NUMBER = "(?:[2-9]|1[0-9]|20)";
    private static final Pattern FILE = Pattern.compile("([^?]*[^/?])[_-]" + NUMBER + "((?:\\.[a-z]{1,5})?)(\\?.*)?");
    private static final Pattern FOLDER =
            Pattern.compile("(https?://[^/?]+/(?:[^?]*[^/?])?[^/?])/" + NUMBER + "(/?)(\\?.*)?");
    private static final Pattern PARAMETER = Pattern.compile("([^?]*)\\?(?:page|p|pn)=" + NUMBER);

    private PartAddress() {}

    /**
     * The address that would be the first part.
     *
     * @param identity an address in normal form, see {@link UrlIdentity#normalise}
     */
    public static Optional<String> first(String identity) {
        Matcher parameter = PARAMETER.matcher(identity);
        if (parameter.matches()) {
            return Optional.of(parameter.group(1));
        }
        Matcher file = FILE.matcher(identity);
        if (file.matches()) {
            return Optional.of(file.group(1) + file.group(2) + orEmpty(file.group(3)));
        }
        Matcher folder = FOLDER.matcher(identity);
        return folder.matches()
                ? Optional.of(folder.group(1) + folder.group(2) + orEmpty(folder.group(3)))
                : Optional.empty();
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
