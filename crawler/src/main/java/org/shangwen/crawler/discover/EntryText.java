package org.shangwen.crawler.discover;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.FeedText;

/** Reads what the entry of a feed says of its article. */
final class EntryText {

    /** Of a longer content the beginning is kept, in bytes of UTF-8. */
    static final int MOST_BYTES = 200_000;

    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_TAGS = 20;

    private EntryText() {}

    static FeedText of(SyndEntry entry, ZoneId zone) {
        return new FeedText(
                shortened(Objects.toString(entry.getTitle(), "")),
                author(entry),
                entry.getPublishedDate() == null ? null : time(entry.getPublishedDate(), zone),
                content(entry),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && name.length() <= MOST_CHARACTERS)
                        .distinct()
                        .limit(MOST_TAGS)
                        .toList());
    }

    private static @Nullable String author(SyndEntry entry) {
        List<SyndPerson> people = entry.getAuthors() == null ? List.of() : entry.getAuthors();
        String names = people.stream()
                .map(SyndPerson::getName)
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("、"));
        String author = names.isEmpty() ? Objects.toString(entry.getAuthor(), "") : names;
        return author.isBlank() ? null : shortened(author);
    }

    private static String time(Date date, ZoneId zone) {
        return date.toInstant().atZone(zone).toOffsetDateTime().toString();
    }

    /** The longest of its contents: feeds give an excerpt beside the whole. */
    private static @Nullable String content(SyndEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(text -> text != null && !text.isBlank())
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .map(EntryText::bounded)
                .orElse(null);
    }

    private static String bounded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return text;
        }
        int end = MOST_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
