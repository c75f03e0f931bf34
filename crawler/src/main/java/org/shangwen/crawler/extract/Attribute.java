package org.shangwen.crawler.extract;

import org.jsoup.nodes.Element;

/**
 * Attributes by their names as the HTML parser leaves them, in small letters. jsoup's own look for them in any case,
 * which costs more than all else that is done with most elements.
 */
final class Attribute {

    private Attribute() {}

    /** The value, or the empty string. */
    static String of(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    static boolean has(Element element, String name) {
        return element.attributesSize() > 0 && element.attributes().hasKey(name);
    }
}
