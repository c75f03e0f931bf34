package org.shangwen.press;

import java.util.ArrayList;
import java.util.List;

/** One block of running text, read from its marked form. */
record Block(Kind kind, String marked) {

    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM
    }

    static Block of(String line) {
        if (line.startsWith("## ")) {
            return new Block(Kind.HEADING, line.substring(3));
        }
        return line.startsWith("- ") ? new Block(Kind.ITEM, line.substring(2)) : new Block(Kind.PARAGRAPH, line);
    }

    /** The text without marks. */
    String plain() {
        return marked.replace("**", "");
    }

    /** The text as markup, marked words inside the given element. */
    Html inline(String bold) {
        String[] pieces = marked.split("\\*\\*", -1);
        List<Html> out = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            Html words = Html.text(pieces[i]);
            out.add(i % 2 == 1 ? Html.raw("<" + bold + ">" + words + "</" + bold + ">") : words);
        }
        return Html.join(out);
    }

    /** The blocks as today's markup: {@code p}, {@code h2}, and {@code ul} around neighbouring items. */
    static Html flow(List<String> text) {
        StringBuilder out = new StringBuilder();
        boolean inList = false;
        for (String line : text) {
            Block block = of(line);
            boolean item = block.kind == Kind.ITEM;
            if (item != inList) {
                out.append(item ? "<ul>\n" : "</ul>\n");
                inList = item;
            }
            String tag = switch (block.kind) {
                case PARAGRAPH -> "p";
                case HEADING -> "h2";
                case ITEM -> "li";
            };
            out.append('<').append(tag).append('>').append(block.inline("strong"));
            out.append("</").append(tag).append(">\n");
        }
        return Html.raw(out.append(inList ? "</ul>\n" : "").toString());
    }
}
