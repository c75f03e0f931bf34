package org.shangwen.press;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that a site of the press shows at present: the truth that a crawl can be measured against.
 *
 * @param site the id of its site
 * @param url its canonical address
 * @param title the headline
 * @param author the by-line
 * @param published the time of publication, with the zone that the page means
 * @param tags keywords, most important first
 * @param lead the editor's introduction above the text, or null; whether it is part of the text is a matter of taste
 * @param paragraphs the text as a reader sees it, sub-headings and list items each a paragraph of their own
 * @param copyOf the address of the article on another site that it re-publishes, or null if it is an original
 */
public record PressArticle(
        String site,
        URI url,
        String title,
        String author,
        OffsetDateTime published,
        List<String> tags,
        @Nullable String lead,
        List<String> paragraphs,
        @Nullable URI copyOf) {

    public PressArticle {
        tags = List.copyOf(tags);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs joined by line feeds. */
    public String text() {
        return String.join("\n", paragraphs);
    }
}
