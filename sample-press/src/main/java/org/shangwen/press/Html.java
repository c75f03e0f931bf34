package org.shangwen.press;

import java.util.List;

/** A piece of markup that is safe to send: text gets in only escaped. */
record Html(String markup) {

    static final Html NONE = new Html("");

    /** Markup as it is, from a template or built of escaped pieces. */
    static Html raw(String markup) {
        return new Html(markup);
    }

    /** Text, with what would be markup (in HTML and in XML) escaped. */
    static Html text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((char) c);
            }
        });
        return new Html(out.toString());
    }

    static Html join(List<Html> pieces) {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.markup));
        return new Html(out.toString());
    }

    @Override
    public String toString() {
        return markup;
    }
}
