package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that may tell something of its article, gathered in one walk over its tree: a selector would
 * walk it each time. All lists are in document order and hold the first elements of their kind, so many that a page
 * made of nothing else costs no more than one with an article.
 */
final class PageElements {

    private static final int MOST = 500;

    /** Of links a page with an article may well have thousands before its pager. */
    private static final int MOST_LINKS = 10_000;

    /** Longer classes and ids name nothing. */
    private static final int LONGEST = 300;

    private static final String[] TAGS = {
        "meta", "script", "time", "link", "img", "h1", "video", "audio", "iframe", "embed", "object", "input"
    };
    private static final String[] TIME_HINTS = {"time", "date", "pub"};
    private static final String[] CREDIT_HINTS = {
        "author", "byline", "by-line", "writer", "reporter", "source", "editor", "copyfrom"
    };

    private final Map<String, List<Element>> tagged = new HashMap<>();
    private final List<Element> jsonLd = new ArrayList<>();
    private final Map<String, List<Element>> properties = new HashMap<>();
    private final Map<String, List<Element>> related = new HashMap<>();
    private final List<Element> dated = new ArrayList<>();
    private final List<Element> credited = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();

    /** What is known of a class or id: pages repeat a few of them a thousand times. */
    private final Map<String, Hints> hints = new HashMap<>();

    private record Hints(boolean time, boolean credit) {
        private static final Hints NONE = new Hints(false, false);
    }

    private PageElements() {
        for (String tag : TAGS) {
            tagged.put(tag, new ArrayList<>());
        }
    }

    static PageElements of(Document document) {
        PageElements elements = new PageElements();
        elements.walk(document);
        return elements;
    }

    /**
     * The elements of a tag.
     *
     * @param tag one of meta, script, time, link, img, h1, video, audio, iframe, embed, object, input
     */
    List<Element> tagged(String tag) {
        List<Element> found = tagged.get(tag);
        if (found == null) {
            throw new IllegalArgumentException("elements of the tag " + tag + " are not gathered");
        }
        return found;
    }

    /** The scripts that hold JSON-LD, however many other scripts stand before them. */
    List<Element> jsonLd() {
        return jsonLd;
    }

    /** The elements with this among the names of their {@code itemprop}, but for the case of letters. */
    List<Element> property(String name) {
        return properties.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The elements with this among the words of their {@code rel}, but for the case of letters. */
    List<Element> related(String word) {
        return related.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
    }

    /** The elements with time, date or pub in their class or id. */
    List<Element> dated() {
        return dated;
    }

    /** The elements with author, by-line, writer, reporter, source, editor or the like in their class or id. */
    List<Element> credited() {
        return credited;
    }

    /** The {@code <a>} elements. */
    List<Element> links() {
        return links;
    }

    /** No deeper than the parser lets a tree grow. */
    private void walk(Element element) {
        take(element);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                walk(child);
            }
        }
    }

    private void take(Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            if (links.size() < MOST_LINKS) {
                links.add(element);
            }
        } else {
            List<Element> same = tagged.get(tag);
            if (same != null) {
                add(same, element);
            }
        }
        if (element.attributesSize() == 0) {
            return;
        }
        add(properties, Attribute.of(element, "itemprop"), element);
        add(related, Attribute.of(element, "rel"), element);
        if (element.normalName().equals("script")
                && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            add(jsonLd, element);
        }
        Hints classes = hints(Attribute.of(element, "class"));
        Hints id = hints(Attribute.of(element, "id"));
        if (classes.time || id.time) {
            add(dated, element);
        }
        if (classes.credit || id.credit) {
            add(credited, element);
        }
    }

    private Hints hints(String names) {
        return names.isEmpty() || names.length() > LONGEST
                ? Hints.NONE
                : hints.computeIfAbsent(names, PageElements::read);
    }

    private static Hints read(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return new Hints(has(lower, TIME_HINTS), has(lower, CREDIT_HINTS));
    }

    private static boolean has(String names, String[] hints) {
        for (String hint : hints) {
            if (names.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Element> elements, Element element) {
        if (elements.size() < MOST) {
            elements.add(element);
        }
    }

    /** Under each word of the value; a word that comes again within it does no harm. */
    private static void add(Map<String, List<Element>> elements, String value, Element element) {
        int from = 0;
        while (from < Math.min(value.length(), LONGEST)) {
            int to = from;
            while (to < value.length() && !Characters.isBlank(value.charAt(to))) {
                to++;
            }
            if (to > from && to <= LONGEST && (elements.size() < MOST || elements.containsKey(word(value, from, to)))) {
                add(elements.computeIfAbsent(word(value, from, to), added -> new ArrayList<>()), element);
            }
            from = to + 1;
        }
    }

    private static String word(String value, int from, int to) {
        return value.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
