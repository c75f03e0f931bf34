package org.shangwen.press;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Markup and addresses that all sites build alike. */
final class Links {

    private Links() {}

    /** A path segment as it stands in a link. */
    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Html link(String href, String text) {
        return Html.raw("<a href=\"" + Html.text(href) + "\">" + Html.text(text) + "</a>");
    }

    static <T> Html each(List<T> things, Function<T, Html> markup) {
        return Html.join(things.stream().map(markup).toList());
    }

    static Html each(List<Story> stories, Template template, Function<Draft, Map<String, ?>> values) {
        return each(stories, story -> template.fill(values.apply(story.draft())));
    }

    /** A figure for show (views, likes) that is always the same for a name. */
    static int figure(String name, int from, int to) {
        return from + Math.floorMod(name.hashCode(), to - from);
    }
}
