package org.shangwen.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * A value of a page's state that may be the body of an article: a long text, or a list of paragraphs.
 *
 * @param text the text, with mark-up or without
 * @param score how much running text it has, and whether its name says that it is a body
 */
record StateBody(String text, float score) {

    static final StateBody NONE = new StateBody("", 0);

    private static final float SHORTEST = 160;
    private static final int LEAST_MARKS = 3;
    private static final int MOST_PARAGRAPHS = 5_000;
    private static final int DEEPEST = 6;

    private static final Set<String> BODIES = Set.of(
            "content",
            "contents",
            "body",
            "articlebody",
            "articlecontent",
            "html",
            "contenthtml",
            "htmlcontent",
            "detail",
            "text",
            "richtext",
            "maintext",
            "newscontent",
            "contentlist",
            "paragraphs",
            "fulltext",
            "contenttext");

    /** Short forms of articles, and what others have written. */
    private static final Set<String> OTHERS = Set.of(
            "description",
            "summary",
            "abstract",
            "digest",
            "brief",
            "intro",
            "introduction",
            "excerpt",
            "comment",
            "comments",
            "reply",
            "replies",
            "copyright",
            "agreement",
            "disclaimer",
            "css",
            "style",
            "script",
            "template",
            "config",
            "i18n",
            "messages",
            "locale",
            "seo",
            "hotcomments");

    private static final Set<String> PARAGRAPHS =
            Set.of("text", "data", "content", "html", "value", "children", "blocks", "paragraphs");
    private static final Set<String> PICTURE_TYPES = Set.of("img", "image", "pic", "picture", "photo");
    private static final Set<String> PICTURES = Set.of("url", "src", "imageurl", "originurl", "imgurl", "picurl");

    boolean isNone() {
        return text.isEmpty();
    }

    /** What the value of such a name is as a body; {@link #NONE} if it has no running text. */
    static StateBody of(String name, JsonNode value) {
        String key = key(name);
        if (OTHERS.contains(key)) {
            return NONE;
        }
        String text;
        if (value.isTextual()) {
            text = unescaped(value.asText());
        } else if (value.isArray() && !isList(value)) {
            text = paragraphs(value);
        } else {
            return NONE;
        }
        float running = running(text);
        return running < SHORTEST ? NONE : new StateBody(text, running * (BODIES.contains(key) ? 2 : 1));
    }

    /** A name without the signs that spellings differ by. */
    static String key(String name) {
        return name.length() > 40
                ? ""
                : name.replace("_", "").replace("-", "").replace("$", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the items are articles themselves. */
    private static boolean isList(JsonNode array) {
        int titled = 0;
        for (JsonNode item : array) {
            titled += item.has("title") || item.has("headline") ? 1 : 0;
        }
        return titled > 0;
    }

    /** Each item as a paragraph. */
    private static String paragraphs(JsonNode items) {
        StringBuilder out = new StringBuilder();
        int left = MOST_PARAGRAPHS;
        for (JsonNode item : items) {
            if (left-- == 0) {
                break;
            }
            StringBuilder piece = new StringBuilder();
            collect(item, piece, 0);
            String text = piece.toString();
            out.append("<p>")
                    .append(HtmlFragment.isHtml(text) ? text : Entities.escape(text))
                    .append("</p>");
        }
        return out.toString();
    }

    private static void collect(JsonNode item, StringBuilder out, int depth) {
        if (item.isTextual()) {
            out.append(item.asText());
        } else if (item.isArray() && depth < DEEPEST) {
            item.forEach(inner -> collect(inner, out, depth + 1));
        } else if (item.isObject() && depth < DEEPEST) {
            boolean picture = PICTURE_TYPES.contains(key(item.path("type").asText("")));
            item.properties().forEach(field -> {
                String key = key(field.getKey());
                if (!picture && PARAGRAPHS.contains(key)) {
                    collect(field.getValue(), out, depth + 1);
                } else if (picture && PICTURES.contains(key) && field.getValue().isTextual()) {
                    out.append("<img src=\"")
                            .append(Entities.escape(field.getValue().asText()))
                            .append("\">");
                }
            });
        }
    }

    /** The weight of a text that has sentences and no more than the usual mark-up; 0 for code and ciphers. */
    private static float running(String text) {
        float weight = 0;
        int marks = 0;
        int gaps = 0;
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                tag = i + 1 < text.length()
                        && (Character.isLetter(text.charAt(i + 1))
                                || text.charAt(i + 1) == '/'
                                || text.charAt(i + 1) == '!');
            } else if (c == '>' && tag) {
                tag = false;
            } else if (!tag) {
                boolean han = Characters.isHan(c);
                weight += han ? 2.2f : Characters.isBlank(c) ? 0 : 1;
                gaps += han || Characters.isBlank(c) ? 1 : 0;
                marks += "。，！？；".indexOf(c) >= 0
                                || ((c == '.' || c == ',') && i + 1 < text.length() && text.charAt(i + 1) == ' ')
                        ? 1
                        : 0;
            }
        }
        return marks < LEAST_MARKS || gaps * 12 < weight || marks * 400 < weight ? 0 : weight;
    }

    /** Mark-up that was written as text is mark-up again. */
    private static String unescaped(String text) {
        String bare = text.strip();
        boolean escaped = bare.contains("&lt;p")
                || bare.contains("&lt;div")
                || bare.contains("=&quot;")
                || bare.contains("&#x3D;&quot;")
                || bare.startsWith("&quot;");
        if (!escaped) {
            return bare;
        }
        String plain = Parser.unescapeEntities(bare, false);
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }
}
