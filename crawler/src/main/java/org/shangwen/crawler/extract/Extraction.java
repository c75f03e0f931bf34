package org.shangwen.crawler.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.model.WordCount;

/** What was made of a page: an article, or the reason why there is none. */
public sealed interface Extraction {

    /**
     * An article. Immutable and safe to share. No field holds control characters, zero-width characters or marks that
     * turn the direction of text; addresses are absolute http or https ones.
     *
     * @param title the headline without the site's suffix; never blank
     * @param subtitle the second headline, or null
     * @param author who wrote it, or null; several names are joined by {@code 、}
     * @param origin the medium that the page says the text was taken from (来源, 转载自), or null
     * @param editor who edited it (责任编辑), or null
     * @param published when it was published, with its offset, or null; never later than the page was fetched
     * @param modified when it was changed, or null; always after {@code published}
     * @param text the body as plain text, one paragraph a line; never blank
     * @param html the body as sanitised HTML, see {@link org.shangwen.model.Article#html()}; null for a text that came
     *     without mark-up
     * @param image the address of the lead image, or null
     * @param tags tags and categories, at most twenty
     * @param siteName the site's own name, or null
     * @param language the BCP 47 tag of the text: {@code zh-Hans}, {@code zh-Hant}, {@code en} …, or {@code und}
     * @param canonicalUrl the canonical address within the site, or null
     * @param nextPage the address of the part that follows, of an article that stands on several pages: after the last
     *     one that was given; null if there is none
     * @param ways for each field found, the link of the chain that found it, such as {@code author} → {@code json-ld}
     */
    record Extracted(
            String title,
            @Nullable String subtitle,
            @Nullable String author,
            @Nullable String origin,
            @Nullable String editor,
            @Nullable OffsetDateTime published,
            @Nullable OffsetDateTime modified,
            String text,
            @Nullable String html,
            @Nullable String image,
            List<String> tags,
            @Nullable String siteName,
            String language,
            @Nullable String canonicalUrl,
            @Nullable String nextPage,
            Map<String, String> ways)
            implements Extraction {
        public Extracted {
            tags = List.copyOf(tags);
            ways = Map.copyOf(ways);
        }

        /** The length of the text in words, as {@link WordCount} counts them. */
        public int words() {
            return WordCount.of(text);
        }
    }

    /**
     * No article.
     *
     * @param type what the page is instead
     * @param reason why it is held for that, for operators
     */
    record Rejected(PageType type, String reason) implements Extraction {}
}
