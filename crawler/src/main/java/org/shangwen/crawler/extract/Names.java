package org.shangwen.crawler.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What the class and id of an element say about its purpose.
 *
 * @param body it names the body of an article
 * @param container it is a name that publishing systems give to the body
 * @param noise it names something beside the article
 * @param caption it names a caption or credit of a picture
 */
record Names(boolean body, boolean container, boolean noise, boolean caption) {

    static final Names NONE = new Names(false, false, false, false);

    private static final WordList BODY = WordList.read("names-body.txt");
    private static final WordList CONTAINER = WordList.read("names-container.txt");
    private static final WordList NOISE = WordList.read("names-noise.txt");
    private static final WordList CAPTION = WordList.read("names-caption.txt");
    private static final int LONGEST = 300;

    /** Reads the names of a page, which repeats a few of them many times. For one use by one thread. */
    static final class Reader {

        /** Pages with more different names make them up. */
        private static final int MOST = 5000;

        private final Map<String, Names> known = new HashMap<>();

        Names read(Element element) {
            if (element.attributesSize() == 0) {
                return NONE;
            }
            Names classes = read(Attribute.of(element, "class"));
            Names id = read(Attribute.of(element, "id"));
            return id.equals(NONE) ? classes : classes.equals(NONE) ? id : classes.and(id);
        }

        private Names read(String names) {
            if (names.isEmpty()) {
                return NONE;
            }
            String start = names.length() > LONGEST ? names.substring(0, LONGEST) : names;
            return known.size() < MOST ? known.computeIfAbsent(start, Names::parse) : parse(start);
        }
    }

    private Names and(Names other) {
        return new Names(
                body || other.body, container || other.container, noise || other.noise, caption || other.caption);
    }

    static Names of(Element element) {
        return new Reader().read(element);
    }

    private static Names parse(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        if (lower.length() != names.length()) {
            return NONE; // signs that no name of a class has
        }
        boolean body = false;
        boolean container = false;
        boolean noise = false;
        boolean caption = false;
        int from = 0;
        while (from < names.length()) {
            int to = from;
            int start = from;
            while (to < names.length() && names.charAt(to) > ' ') {
                to++;
                if (to == names.length()
                        || names.charAt(to) <= ' '
                        || isBorder(names.charAt(to - 1), names.charAt(to))) {
                    if (isLetter(names.charAt(start))) {
                        String word = lower.substring(start, to);
                        body |= BODY.has(word);
                        noise |= NOISE.has(word);
                        caption |= CAPTION.has(word);
                    }
                    start = to;
                }
            }
            if (to > from) {
                String whole = lower.substring(from, to);
                container |= CONTAINER.has(whole);
                noise |= NOISE.has(whole);
                caption |= CAPTION.has(whole);
            }
            from = to + 1;
        }
        return new Names(body, container, noise, caption);
    }

    /** Words in a name end before a sign, a digit, or a capital after a small letter. */
    private static boolean isBorder(char before, char after) {
        return isLetter(before) != isLetter(after) || (Character.isLowerCase(before) && Character.isUpperCase(after));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
