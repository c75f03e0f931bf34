package org.shangwen.crawler.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD: schema.org's form, alone or within {@code @graph}, and Baidu's, which has
 * no {@code @type} but {@code title}, {@code pubDate}, {@code upDate} and {@code images}.
 */
final class JsonLd {

    /** So many characters of a page's scripts are read. */
    private static final int LONGEST = 1_000_000;

    /** So many of each field that is one line of text. */
    private static final int LONGEST_LINE = 5000;

    private static final int MOST_NAMES = 50;
    private static final int MOST_OBJECTS = 500;

    /** Reads what is nearly JSON as well: pages are written by templates. */
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build()
            .readerFor(JsonNode.class);

    private final @Nullable JsonNode article;

    /** The objects of the page that have an {@code @id}, by it: graphs refer to persons and pictures that way. */
    private final Map<String, JsonNode> known;

    private JsonLd(@Nullable JsonNode article, Map<String, JsonNode> known) {
        this.article = article;
        this.known = known;
    }

    static JsonLd of(Document document) {
        return of(PageElements.of(document));
    }

    static JsonLd of(PageElements elements) {
        JsonNode best = null;
        int score = 0;
        int left = LONGEST;
        Map<String, JsonNode> known = new HashMap<>();
        for (Element script : elements.jsonLd()) {
            String json = script.data();
            if (json.length() > left) {
                continue;
            }
            left -= json.length();
            for (JsonNode object : objects(json)) {
                int points = points(object);
                if (object.size() > 1 && object.path("@id").isTextual()) {
                    known.putIfAbsent(object.path("@id").asText(), object);
                }
                if (points > score) {
                    best = object;
                    score = points;
                }
            }
        }
        return new JsonLd(best, known);
    }

    Optional<String> title() {
        return text("headline").or(() -> text("title")).or(() -> text("name")).map(JsonLd::plain);
    }

    Optional<String> published() {
        return text("datePublished")
                .or(() -> text("pubDate"))
                .or(() -> text("dateCreated"))
                .or(() -> text("uploadDate"));
    }

    Optional<String> modified() {
        return text("dateModified").or(() -> text("upDate"));
    }

    Optional<String> subtitle() {
        return text("alternativeHeadline").map(JsonLd::plain);
    }

    Optional<String> editor() {
        if (article == null) {
            return Optional.empty();
        }
        JsonNode editor = resolve(article.path("editor"));
        String name = editor.isTextual() ? editor.asText() : editor.path("name").asText("");
        return name.isBlank() ? Optional.empty() : Optional.of(plain(name));
    }

    /** The names of the persons who wrote it; organisations are publishers, not authors. */
    List<String> authors() {
        return authors(author -> author);
    }

    /** The same with the persons that it only refers to: publishing systems put who entered the text there. */
    List<String> referredAuthors() {
        return authors(this::resolve);
    }

    private List<String> authors(UnaryOperator<JsonNode> read) {
        List<String> names = new ArrayList<>();
        if (article != null) {
            JsonNode author = article.path("author");
            Iterable<JsonNode> each = author.isArray() ? author : List.of(author);
            for (JsonNode reference : each) {
                if (names.size() == MOST_NAMES) {
                    break;
                }
                JsonNode one = read.apply(reference);
                String name = one.isTextual() ? one.asText() : one.path("name").asText("");
                if (!name.isBlank() && !types(one).contains("Organization")) {
                    names.add(plain(name));
                }
            }
        }
        return names;
    }

    /** The text, one paragraph a line. */
    Optional<String> body() {
        return text("articleBody")
                .map(JsonLd::unescape)
                .map(body -> body.lines()
                        .map(Characters::tidy)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    Optional<String> description() {
        return text("description").map(JsonLd::plain);
    }

    Optional<String> image() {
        if (article == null) {
            return Optional.empty();
        }
        JsonNode image = article.has("image") ? article.path("image") : article.path("images");
        for (int i = 0; i < 2 && image.isArray(); i++) {
            image = image.path(0);
        }
        image = resolve(image);
        String url = image.isTextual() ? image.asText() : image.path("url").asText("");
        return url.isBlank() ? Optional.empty() : Optional.of(url);
    }

    List<String> tags() {
        List<String> tags = new ArrayList<>();
        if (article != null) {
            for (String key : new String[] {"keywords", "articleSection"}) {
                JsonNode node = article.path(key);
                if (node.isArray()) {
                    node.forEach(one -> addTag(tags, one.asText("")));
                } else if (node.isTextual()) {
                    String list = Characters.cut(node.asText(), LONGEST_LINE);
                    List.of(list.split("[,，;；]", -1)).forEach(tag -> addTag(tags, tag));
                }
            }
        }
        return tags;
    }

    private static void addTag(List<String> tags, String tag) {
        if (tags.size() < MOST_NAMES) {
            tags.add(Characters.cut(tag, LONGEST_LINE));
        }
    }

    Optional<String> publisher() {
        if (article == null) {
            return Optional.empty();
        }
        String name = resolve(article.path("publisher")).path("name").asText("");
        return name.isBlank() ? Optional.empty() : Optional.of(plain(name));
    }

    /** What an object that is nothing but an {@code @id}, perhaps with its type, refers to; else itself. */
    private JsonNode resolve(JsonNode node) {
        boolean bare = node.path("@id").isTextual() && node.size() <= 2 && !node.has("name") && !node.has("url");
        return bare ? known.getOrDefault(node.path("@id").asText(), node) : node;
    }

    private Optional<String> text(String key) {
        if (article == null || !article.path(key).isValueNode()) {
            return Optional.empty();
        }
        String value = article.path(key).asText("");
        return value.isBlank() || value.equals("null") ? Optional.empty() : Optional.of(value);
    }

    private static String plain(String text) {
        return Characters.tidy(unescape(Characters.cut(text, LONGEST_LINE)));
    }

    private static String unescape(String text) {
        return text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    }

    private static int points(JsonNode object) {
        String types = types(object);
        int points = 0;
        if (types.contains("Article") || types.contains("BlogPosting") || types.contains("Report")) {
            points += 10;
        } else if (types.contains("WebPage") || types.isEmpty()) {
            points += 1;
        } else {
            return 0;
        }
        for (String key : new String[] {"headline", "title", "datePublished", "pubDate", "author", "articleBody"}) {
            points += object.has(key) ? 1 : 0;
        }
        return points > 1 ? points : 0;
    }

    private static String types(JsonNode object) {
        JsonNode type = object.path("@type");
        return type.isArray() && type.size() < MOST_NAMES ? type.toString() : type.asText("");
    }

    /** All objects of a script, those of graphs and lists among them. */
    private static List<JsonNode> objects(String script) {
        List<JsonNode> objects = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        read(script).ifPresent(open::add);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                objects.add(node);
                for (String key : new String[] {"@graph", "mainEntity", "mainEntityOfPage"}) {
                    if (node.path(key).isContainerNode()) {
                        open.add(node.path(key));
                    }
                }
            }
        }
        return objects;
    }

    private static Optional<JsonNode> read(String script) {
        int start = script.indexOf('{');
        int list = script.indexOf('[');
        int from = start < 0 || (list >= 0 && list < start) ? list : start;
        if (from < 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(READER.readValue(script.substring(from)));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // the page says it wrongly, so it says nothing
        }
    }
}
