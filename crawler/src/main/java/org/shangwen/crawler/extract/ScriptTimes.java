package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads the time of publication that a page's scripts assign: {@code var ct = "1633910709"}, {@code "pubtime":"2021-10-11"}. */
final class ScriptTimes {

    private static final int MOST_SCRIPTS = 60;
    private static final int MOST_CHARACTERS = 400_000;
    private static final int LONGEST_VALUE = 40;
    private static final List<String> NAMES = List.of(
            "publish_time",
            "publishTime",
            "publishtime",
            "published_time",
            "publishedAt",
            "published_at",
            "publishDate",
            "publish_date",
            "datePublished",
            "pubtime",
            "pubTime",
            "pub_time",
            "pubDate",
            "newsTime",
            "oriCreateTime",
            "ct");

    private ScriptTimes() {}

    /** The first of them that is a time, by the order of the names. */
    static Optional<OffsetDateTime> find(List<Element> scripts, DateText dates) {
        List<String> texts = scripts.stream()
                .limit(MOST_SCRIPTS)
                .map(Element::data)
                .filter(text -> !text.isBlank())
                .map(text -> Characters.cut(text, MOST_CHARACTERS))
                .toList();
        int budget = MOST_CHARACTERS;
        int upTo = 0;
        while (upTo < texts.size() && budget > 0) {
            budget -= texts.get(upTo++).length();
        }
        List<String> read = texts.subList(0, upTo);
        return NAMES.stream()
                .flatMap(name -> read.stream().flatMap(text -> value(text, name, dates).stream()))
                .findFirst();
    }

    private static Optional<OffsetDateTime> value(String script, String name, DateText dates) {
        int tried = 0;
        for (int at = script.indexOf(name); at >= 0 && tried++ < 8; at = script.indexOf(name, at + 1)) {
            boolean border = at == 0 || !isOfName(script.charAt(at - 1));
            Optional<OffsetDateTime> found =
                    border ? assigned(script, at + name.length()).flatMap(dates::parse) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What is assigned to a name that ends here. */
    private static Optional<String> assigned(String script, int from) {
        int at = skip(script, from, "\"'\\");
        at = skip(script, at, " \t");
        if (at >= script.length() || (script.charAt(at) != ':' && script.charAt(at) != '=')) {
            return Optional.empty();
        }
        at = skip(script, at + 1, " \t\"'\\");
        int end = at;
        while (end < script.length() && end - at < LONGEST_VALUE && "\"'\\,;}\n<".indexOf(script.charAt(end)) < 0) {
            end++;
        }
        String value = script.substring(at, end).strip();
        return value.isEmpty() || !Character.isDigit(value.charAt(0)) ? Optional.empty() : Optional.of(value);
    }

    private static int skip(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && at - from < 8 && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
