package org.shangwen.press;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an editor hands in: an article before a site has given it an address.
 *
 * @param site the id of the site that publishes it
 * @param slug its name in addresses: lower-case letters, digits and hyphens; unique in the site
 * @param title the headline, plain text
 * @param author the by-line
 * @param published the time of publication, in the zone that the page shows
 * @param section the desk
 * @param tags keywords, most important first
 * @param lead the editor's introduction (编辑导语), or null
 * @param copyOf the slug of the article on another site that this one re-publishes, or null
 * @param text the paragraphs; {@code ## } at the front makes a sub-heading, {@code - } a list item, and {@code **}
 *     around words makes them bold
 */
public record Draft(
        String site,
        String slug,
        String title,
        String author,
        OffsetDateTime published,
        Section section,
        List<String> tags,
        @Nullable String lead,
        @Nullable String copyOf,
        List<String> text) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Draft {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "slug '" + slug + "': only lower-case letters, digits and single hyphens between them");
        }
        require(!title.isBlank(), slug, "title is blank");
        require(!author.isBlank(), slug, "author is blank");
        require(!text.isEmpty(), slug, "text has no paragraph");
        tags = List.copyOf(tags);
        text = List.copyOf(text);
    }

    /** A plain article of the e-commerce desk. */
    public Draft(
            String site,
            String slug,
            String title,
            String author,
            OffsetDateTime published,
            List<String> tags,
            List<String> text) {
        this(site, slug, title, author, published, Section.ECOMMERCE, tags, null, null, text);
    }

    /** The same article with another headline. */
    public Draft withTitle(String changed) {
        return new Draft(site, slug, changed, author, published, section, tags, lead, copyOf, text);
    }

    /** The same article with other paragraphs. */
    public Draft withText(List<String> changed) {
        return new Draft(site, slug, title, author, published, section, tags, lead, copyOf, changed);
    }

    /** The same article with one paragraph more at its end. */
    public Draft withParagraph(String added) {
        List<String> longer = new ArrayList<>(text);
        longer.add(added);
        return withText(longer);
    }

    /** The paragraphs as a reader sees them, without the marks. */
    List<String> paragraphs() {
        return text.stream().map(Block::of).map(Block::plain).toList();
    }

    /** The first paragraph of running text, cut to this many characters. */
    String excerpt(int length) {
        String first = text.stream()
                .map(Block::of)
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .map(Block::plain)
                .orElse(title);
        return first.length() <= length ? first : first.substring(0, first.offsetByCodePoints(0, length - 5)) + "……";
    }

    private static void require(boolean met, String slug, String problem) {
        if (!met) {
            throw new IllegalArgumentException("article '" + slug + "': " + problem);
        }
    }
}
