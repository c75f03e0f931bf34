package org.shangwen.crawler.imports;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.AuthorText;
import org.shangwen.crawler.extract.DateText;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.HtmlFragment;
import org.shangwen.crawler.extract.Language;
import org.shangwen.crawler.url.UrlIdentity;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;

/** Makes articles of what stands in files. */
final class ArticleMaker {

    private static final int LONGEST_TITLE_MADE = 60;
    private static final int LONGEST_LABEL = 6;

    private final Media media;
    private final Instant now;

    /**
     * @param now the time of the import, which no article is later than
     */
    ArticleMaker(Media media, Instant now) {
        this.media = media;
        this.now = now;
    }

    /** What tells the article of a record apart: its address; without one its source, title and date. */
    ArticleId identity(Draft draft, String file) {
        if (draft.url() != null) {
            try {
                return UrlIdentity.articleId(draft.url());
            } catch (IllegalArgumentException e) {
                // no address that could be opened, so it is as if there were none
            }
        }
        Media.Medium medium = media.find(draft, file);
        String date = published(draft, medium.zone())
                .map(time -> time.toLocalDate().toString())
                .orElse("");
        return ArticleId.of(medium.id() + "\n" + title(draft) + "\n" + date);
    }

    /**
     * The article of a record.
     *
     * @param file the name of the file without its endings
     * @param way how it came in, such as {@code markdown}
     * @throws BadRecord if it has no title or no text
     */
    Article make(Draft draft, String file, String way) throws BadRecord {
        if (draft.text() == null) {
            throw new BadRecord("no text: content_html, content, body and text are missing or empty");
        }
        Body body = Body.read(draft.text(), Objects.requireNonNullElse(draft.url(), ""));
        String text = String.join("\n", withoutTitle(body.lines(), title(draft)));
        if (text.isBlank()) {
            throw new BadRecord("no text left without mark-up and noise");
        }
        String title = title(draft).isEmpty() ? cut(body.lines().getFirst(), LONGEST_TITLE_MADE) : title(draft);
        Media.Medium medium = media.find(draft, file);
        Optional<OffsetDateTime> published = published(draft, medium.zone());
        return Article.builder(identity(draft, file), medium.id(), cut(title, Article.MAX_TITLE), text)
                .html(body.html().orElse(null))
                .sourceName(medium.name())
                .url(address(draft.url()))
                .subtitle(name(draft.subtitle()))
                .author(author(draft, medium, body).orElse(null))
                .origin(name(draft.origin()))
                .editor(withoutLabel(name(draft.editor())))
                .published(published.orElse(null))
                .modified(modified(draft, medium.zone(), published))
                .image(image(draft, body))
                .tags(draft.tags().stream()
                        .filter(tag -> !tag.equals(medium.name()))
                        .toList())
                .language(Language.of(text))
                .fetched(now)
                .ways(Map.of("title", way, "text", way))
                .build();
    }

    /** The article of a page that was extracted. */
    Article make(Draft draft, Extracted page, String file) {
        Media.Medium medium = media.find(draft, file);
        return Article.builder(identity(draft, file), medium.id(), page.title(), page.text())
                .sourceName(medium.name())
                .url(address(draft.url()))
                .author(page.author())
                .published(page.published())
                .image(page.image())
                .tags(page.tags())
                .language(page.language())
                .fetched(now)
                .ways(page.ways())
                .build();
    }

    private static String title(Draft draft) {
        return draft.title() == null ? "" : HtmlFragment.plainText(draft.title());
    }

    /** A short text without mark-up; an address is no name. */
    private static @Nullable String name(@Nullable String given) {
        String plain = given == null ? "" : HtmlFragment.plainText(given);
        return plain.isEmpty() || plain.contains("://") ? null : cut(plain, Article.MAX_TITLE);
    }

    /** The name in 责任编辑：吴三. */
    private static @Nullable String withoutLabel(@Nullable String name) {
        int colon = name == null ? -1 : Math.max(name.indexOf('：'), name.indexOf(':'));
        return name == null || colon < 0 || colon > LONGEST_LABEL ? name : name(name.substring(colon + 1));
    }

    private static List<String> withoutTitle(List<String> lines, String title) {
        return !lines.isEmpty() && lines.getFirst().equals(title) ? lines.subList(1, lines.size()) : lines;
    }

    /** The person, where the author's field names the medium or nobody. */
    private Optional<String> author(Draft draft, Media.Medium medium, Body body) {
        Optional<String> named = Optional.ofNullable(draft.author()).flatMap(AuthorText::name);
        boolean isMedium = named.filter(name -> name.equals(medium.name()) || media.isMedium(name))
                .isPresent();
        return named.isEmpty() || isMedium
                ? body.author().filter(name -> !name.equals(medium.name()) && !media.isMedium(name))
                : named;
    }

    /** When it was published. */
    private Optional<OffsetDateTime> published(Draft draft, ZoneId zone) {
        return draft.published() == null ? Optional.empty() : time(draft.published(), zone);
    }

    /** When it was changed, unless that is no later than its publication. */
    private @Nullable OffsetDateTime modified(Draft draft, ZoneId zone, Optional<OffsetDateTime> published) {
        return draft.modified() == null
                ? null
                : time(draft.modified(), zone)
                        .filter(time -> published.isEmpty() || time.isAfter(published.get()))
                        .orElse(null);
    }

    /**
     * A time as written. Midnight of universal time, to the second, is how feeds write a date without a time: it is that
     * day in the medium's zone.
     */
    private Optional<OffsetDateTime> time(String text, ZoneId zone) {
        Optional<OffsetDateTime> time = new DateText(zone, now).parse(text);
        String written = text.strip().toUpperCase(Locale.ROOT);
        boolean universal = written.endsWith("GMT")
                || written.endsWith("UTC")
                || written.endsWith("Z")
                || written.endsWith("+0000")
                || written.endsWith("+00:00");
        return time.map(at -> {
            OffsetDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC);
            boolean dateOnly = universal && utc.toLocalTime().equals(LocalTime.MIDNIGHT);
            return dateOnly ? utc.toLocalDate().atStartOfDay(zone).toOffsetDateTime() : at;
        });
    }

    private static @Nullable String address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            UrlIdentity.normalise(url);
            return url;
        } catch (IllegalArgumentException e) {
            return null; // nothing that could be opened
        }
    }

    private static @Nullable String image(Draft draft, Body body) {
        return Optional.ofNullable(draft.image())
                .flatMap(HtmlFragment::imageAddress)
                .or(body::image)
                .orElse(null);
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
                        .strip();
    }
}
