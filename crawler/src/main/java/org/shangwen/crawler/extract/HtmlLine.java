package org.shangwen.crawler.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One line of a body: its text and the pictures within it, each with the marks around it. Mutable, for one thread. */
final class HtmlLine {

    private final List<Piece> pieces = new ArrayList<>();

    /** Text, or the description of a picture if there is an address. */
    private record Piece(
            String text, String address, @Nullable InlineMark mark) {}

    /** Adds text. */
    void text(String text, @Nullable InlineMark mark) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, "", mark));
        }
    }

    /** Adds a picture. */
    void picture(String address, String alt, @Nullable InlineMark mark) {
        pieces.add(new Piece(alt, address, mark));
    }

    /** Writes the line into an element and begins the next one. Marks that go on from piece to piece are written once. */
    void moveTo(Element line) {
        Deque<InlineMark> open = new ArrayDeque<>();
        Element at = line;
        for (Piece piece : pieces) {
            List<InlineMark> marks = InlineMark.outermostFirst(piece.mark());
            int common = 0;
            for (InlineMark mark : open.reversed()) {
                if (common == marks.size() || !marks.get(common).equals(mark)) {
                    break;
                }
                common++;
            }
            for (; open.size() > common; open.pop()) {
                at = parent(at);
            }
            for (InlineMark mark : marks.subList(common, marks.size())) {
                at = at.appendElement(mark.tag());
                if (!mark.address().isEmpty()) {
                    at.attr("href", mark.address());
                }
                open.push(mark);
            }
            if (piece.address().isEmpty()) {
                at.appendText(piece.text());
            } else {
                image(at, piece.address(), piece.text());
            }
        }
        pieces.clear();
    }

    static void image(Element at, String address, String alt) {
        at.appendElement("img").attr("src", address).attr("alt", alt);
    }

    private static Element parent(Element element) {
        Element parent = element.parent();
        return parent == null ? element : parent;
    }
}
