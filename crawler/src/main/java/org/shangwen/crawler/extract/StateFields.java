package org.shangwen.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.parser.Parser;

/** The fields of an article in the objects that hold it, by the names that sites give them. */
final class StateFields {

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_NAME = 40;

    private static final List<String> AUTHORS = List.of(
            "author",
            "authorname",
            "authors",
            "writer",
            "byline",
            "reporter",
            "authorinfo",
            "creator",
            "nickname",
            "username",
            "user",
            "userinfo",
            "member",
            "screenname");
    private static final List<String> NAMES =
            List.of("name", "nickname", "username", "screenname", "realname", "displayname", "authorname", "nick");
    private static final List<String> ORIGINS = List.of(
            "source", "sourcename", "origin", "copyfrom", "media", "medianame", "mediasource", "sourcetext", "from");
    private static final List<String> TIMES = List.of(
            "publishtime",
            "publishedtime",
            "publishedat",
            "publishat",
            "published",
            "pubtime",
            "pubdate",
            "publishdate",
            "datepublished",
            "publisheddate",
            "releasetime",
            "newstime",
            "ptime",
            "firstpublishtime",
            "displaytime",
            "showtime",
            "createtime",
            "createdat",
            "createdtime",
            "createat",
            "created",
            "ctime",
            "inputtime",
            "time",
            "date");
    private static final List<String> IMAGES = List.of(
            "cover",
            "coverurl",
            "coverimage",
            "coverimg",
            "coverpic",
            "image",
            "imageurl",
            "leadimage",
            "featuredimage",
            "headimage",
            "mainimage",
            "thumb",
            "thumbnail",
            "thumbnailurl",
            "poster",
            "pic",
            "picurl",
            "shareimage",
            "images");
    private static final List<String> ADDRESSES = List.of("url", "src", "href", "originurl", "large", "original");
    private static final List<String> TAGS =
            List.of("tags", "taglist", "keywords", "keyword", "labels", "tag", "topics");
    private static final List<String> TAG_NAMES = List.of("name", "tagname", "title", "label", "text", "tag");

    private static final Pattern TIME =
            Pattern.compile("(?:^|[^0-9])(?:19|20)[0-9]{2}[^0-9]|^[0-9]{10}$|^[0-9]{13}$|^(?:19|20)[0-9]{6}");

    private final List<ObjectNode> objects = new ArrayList<>();

    /** @param around the objects that hold the article, the inner ones first */
    StateFields(List<ObjectNode> around) {
        Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(around);
        objects.addAll(around);
        for (ObjectNode object : around) {
            for (JsonNode child : object) {
                if (child instanceof ObjectNode inner && known.add(inner)) {
                    objects.add(inner);
                }
            }
        }
    }

    Optional<String> author() {
        return first(AUTHORS, StateFields::person).flatMap(AuthorText::name);
    }

    Optional<String> origin() {
        return first(ORIGINS, StateFields::person)
                .filter(name -> name.length() <= LONGEST_NAME && name.indexOf('/') < 0 && !isKey(name));
    }

    /** Whether a name is one among programs, such as {@code web-cms}, or none at all. */
    private static boolean isKey(String name) {
        return name.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isIdeographic(c) || c == ' ');
    }

    Optional<String> published() {
        return first(
                TIMES,
                value -> Optional.of(value.isValueNode() ? value.asText("") : "")
                        .map(String::strip)
                        .filter(time -> time.length() < 60 && TIME.matcher(time).find()));
    }

    Optional<String> image() {
        return first(IMAGES, value -> named(value.isArray() ? value.path(0) : value, ADDRESSES));
    }

    List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (String value : first(TAGS, StateFields::words).orElse("").split("[,，;；、|]", -1)) {
            String tag = plain(value);
            if (!tag.isEmpty() && tag.length() <= LONGEST_TAG && tags.size() < MOST_TAGS) {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }

    /** A short text without mark-up and invisible characters. */
    static String plain(String text) {
        String bare = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        String plain = HtmlFragment.plainText(bare);
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }

    /** What the first of these names that says something says, in the innermost object that has it. */
    private Optional<String> first(List<String> names, Function<JsonNode, Optional<String>> reader) {
        for (ObjectNode object : objects) {
            for (String name : names) {
                for (var field : object.properties()) {
                    if (StateBody.key(field.getKey()).equals(name)) {
                        Optional<String> value = reader.apply(field.getValue()).filter(text -> !text.isBlank());
                        if (value.isPresent()) {
                            return value;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> person(JsonNode value) {
        return named(value.isArray() ? value.path(0) : value, NAMES).map(StateFields::plain);
    }

    private static Optional<String> named(JsonNode value, List<String> names) {
        if (value.isTextual()) {
            return Optional.of(value.asText());
        }
        for (String name : names) {
            for (var field : value.properties()) {
                if (field.getValue().isTextual()
                        && StateBody.key(field.getKey()).equals(name)) {
                    return Optional.of(field.getValue().asText());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> words(JsonNode value) {
        if (!value.isArray()) {
            return Optional.of(value.isTextual() ? value.asText() : "");
        }
        List<String> words = new ArrayList<>();
        for (JsonNode item : value) {
            named(item, TAG_NAMES).ifPresent(words::add);
        }
        return Optional.of(String.join(",", words));
    }
}
