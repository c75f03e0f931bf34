package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was made of a page. */
public sealed interface Extraction {

    /**
     * An article.
     *
     * @param title the headline without the site's suffix
     * @param author who wrote it, or null
     * @param published when it was published, with its offset, or null
     * @param text the body as plain text, one paragraph a line
     * @param image the address of the lead image, or null
     * @param tags tags and categories
     * @param siteName the site's own name, or null
     * @param language the BCP 47 tag of the text
     * @param canonicalUrl the canonical address within the site, or null
     * @param ways for each field found, the way it was found
     */
    record Extracted(
            String title,
            @Nullable String author,
            @Nullable OffsetDateTime published,
            String text,
            @Nullable String image,
            List<String> tags,
            @Nullable String siteName,
            String language,
            @Nullable String canonicalUrl,
            Map<String, String> ways)
            implements Extraction {
        public Extracted {
            tags = List.copyOf(tags);
            ways = Map.copyOf(ways);
        }
    }

    /**
     * No article.
     *
     * @param reason why not, for operators
     */
    record Rejected(String reason) implements Extraction {}
}
