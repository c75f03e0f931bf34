package org.shangwen.crawler.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element that should be short: no more of it is read than is asked for. */
final class ElementText {

    private static final int MOST_NODES = 200;

    private final StringBuilder out = new StringBuilder();
    private final int most;
    private int nodes;

    private ElementText(int most) {
        this.most = most;
    }

    /** At most so many characters of its text, blanks at the borders of its children, tidied. */
    static String of(Element element, int most) {
        ElementText text = new ElementText(most);
        text.read(element);
        return Characters.cut(Characters.tidy(text.out), most);
    }

    private void read(Node node) {
        for (int i = 0; i < node.childNodeSize() && out.length() < most && nodes++ < MOST_NODES; i++) {
            Node child = node.childNode(i);
            if (child instanceof TextNode words) {
                out.append(Characters.cut(words.getWholeText(), most));
            } else if (child instanceof Element inner && !isSilent(inner)) {
                out.append(' ');
                read(inner);
                out.append(' ');
            }
        }
    }

    private static boolean isSilent(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "template", "svg", "button" -> true;
            default -> false;
        };
    }
}
