package org.shangwen.crawler.extract;

import java.util.Locale;
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

    static Names of(Element element) {
        String classes = element.hasAttr("class") ? element.attr("class") : "";
        String id = element.hasAttr("id") ? element.attr("id") : "";
        if (classes.isEmpty() && id.isEmpty()) {
            return NONE;
        }
        boolean body = false;
        boolean container = false;
        boolean noise = false;
        boolean caption = false;
        String names = classes + ' ' + id;
        if (names.length() > LONGEST) {
            names = names.substring(0, LONGEST);
        }
        for (String name : names.split("[ \t\r\n\f]+", -1)) {
            container |= CONTAINER.has(name.toLowerCase(Locale.ROOT));
            int start = 0;
            for (int i = 1; i <= name.length(); i++) {
                if (i == name.length() || isBorder(name.charAt(i - 1), name.charAt(i))) {
                    String word = trim(name, start, i).toLowerCase(Locale.ROOT);
                    body |= BODY.has(word);
                    noise |= NOISE.has(word);
                    caption |= CAPTION.has(word);
                    start = i;
                }
            }
            String whole = name.toLowerCase(Locale.ROOT);
            noise |= NOISE.has(whole);
            caption |= CAPTION.has(whole);
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

    private static String trim(String name, int from, int to) {
        return from < to && isLetter(name.charAt(from)) ? name.substring(from, to) : "";
    }
}
