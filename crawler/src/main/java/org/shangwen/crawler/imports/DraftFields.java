package org.shangwen.crawler.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the fields of an article in a record whose keys are named in one of the usual ways. */
final class DraftFields {

    private static final String[] TITLE = {"title", "headline", "subject", "name"};
    private static final String[] SUBTITLE = {"subtitle", "sub_title", "subheading"};
    private static final String[] TEXT = {
        "content_html",
        "content",
        "body",
        "body_html",
        "html",
        "text",
        "body_text",
        "content_text",
        "body_md",
        "markdown",
        "article",
        "description",
        "summary",
        "brief",
        "excerpt"
    };
    private static final String[] URL = {
        "url",
        "link",
        "permalink",
        "canonical_url",
        "canonicalurl",
        "source_url",
        "original_url",
        "original",
        "guid",
        "id"
    };
    private static final String[] AUTHOR = {"author", "authors", "byline", "creator", "dc:creator", "writer"};
    private static final String[] ORIGIN = {"origin", "original_source", "reprinted_from"};
    private static final String[] EDITOR = {"editor", "editors"};
    private static final String[] PUBLISHED = {
        "published",
        "publishedat",
        "published_at",
        "date_published",
        "datepublished",
        "pubdate",
        "pub_date",
        "publish_time",
        "publishtime",
        "publish_date",
        "publishdate",
        "date",
        "datetime",
        "time",
        "timestamp",
        "created_at",
        "createdat",
        "created",
        "month"
    };
    private static final String[] MODIFIED = {
        "modified",
        "modifiedat",
        "modified_at",
        "date_modified",
        "datemodified",
        "updated",
        "updatedat",
        "updated_at",
        "update_time",
        "updatetime",
        "last_modified",
        "lastmod"
    };
    private static final String[] MEDIUM = {
        "source", "feed_title", "site_name", "site", "publisher", "medium", "media", "feed", "sourcename"
    };
    private static final String[] MEDIUM_ID = {"source_id", "feed", "source"};
    private static final String[] IMAGE = {
        "image", "headimg", "cover", "thumbnail", "banner_image", "lead_image", "picture"
    };
    private static final String[] TAGS = {"tags", "tag", "keywords", "categories", "category", "topics", "labels"};

    private final Map<String, Object> record = new TreeMap<>();

    private DraftFields(Map<?, ?> record) {
        record.forEach((key, value) -> {
            if (key != null && value != null) {
                this.record.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), value);
            }
        });
    }

    /**
     * @param record a JSON object or YAML mapping: strings, numbers, lists and maps
     * @param body the text where it stands beside the record; null if it is a field of it
     */
    static Draft draft(Map<?, ?> record, @Nullable String body) {
        DraftFields fields = new DraftFields(record);
        return new Draft(
                fields.first(TITLE),
                fields.first(SUBTITLE),
                body == null ? fields.first(TEXT) : body,
                fields.address(),
                fields.names(AUTHOR),
                fields.first(ORIGIN),
                fields.names(EDITOR),
                fields.first(PUBLISHED),
                fields.first(MODIFIED),
                fields.first(MEDIUM),
                fields.first(MEDIUM_ID),
                fields.first(IMAGE),
                fields.all(TAGS));
    }

    private @Nullable String first(String[] keys) {
        for (String key : keys) {
            String text = text(record.get(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String address() {
        for (String key : URL) {
            String text = text(record.get(key));
            if (text != null
                    && (text.regionMatches(true, 0, "http://", 0, 7)
                            || text.regionMatches(true, 0, "https://", 0, 8))) {
                return text.strip();
            }
        }
        return null;
    }

    private @Nullable String names(String[] keys) {
        for (String key : keys) {
            Object value = record.get(key);
            if (value != null) {
                List<String> names = texts(value);
                return names.isEmpty() ? null : String.join("、", names);
            }
        }
        return null;
    }

    private List<String> all(String[] keys) {
        List<String> all = new ArrayList<>();
        for (String key : keys) {
            Object value = record.get(key);
            if (value instanceof String text) {
                all.addAll(List.of(text.split("[,，;；]", -1)));
            } else if (value != null) {
                all.addAll(texts(value));
            }
        }
        return all.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && tag.length() <= 40)
                .distinct()
                .limit(20)
                .toList();
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
            String text = one == null ? null : text(one);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        Object plain = value;
        if (plain instanceof List<?> list && !list.isEmpty()) {
            plain = list.getFirst();
        }
        if (plain instanceof Map<?, ?> map) {
            plain = map.get("name") == null ? map.get("url") : map.get("name");
        }
        if (plain instanceof Number) {
            return plain.toString();
        }
        return plain instanceof String text && !text.isBlank() ? text : null;
    }
}
