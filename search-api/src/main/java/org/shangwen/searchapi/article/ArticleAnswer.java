package org.shangwen.searchapi.article;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.MinedArticle;
import org.shangwen.model.Article;
import org.shangwen.searchapi.company.CompanyNames;
import org.shangwen.searchapi.company.FoundMentions;
import org.shangwen.searchapi.http.ShanghaiTime;

/**
 * An article as API and export tell it.
 *
 * @param subtitle the second headline, or null
 * @param origin the medium that the page says the text was taken from, or null
 * @param words the length of the text, each Han character and each word of other scripts one
 * @param text the body, one paragraph a line; what the offsets of {@code mentions} count in
 * @param paragraphs the same, paragraph by paragraph
 * @param html the body as sanitised HTML that is safe to embed, or null if only text came in
 * @param titleMentions companies in the title, with offsets into it
 * @param companies the companies in it, the most important first
 * @param events what happened to them
 * @param figures amounts and shares
 * @param ways for each field, the way it was found
 */
public record ArticleAnswer(
        String id,
        String title,
        @Nullable String subtitle,
        @Nullable String url,
        Source source,
        @Nullable String author,
        @Nullable String origin,
        @Nullable String editor,
        @Nullable String publishedAt,
        @Nullable String modifiedAt,
        String fetchedAt,
        String language,
        @Nullable String image,
        List<String> tags,
        int words,
        String text,
        List<String> paragraphs,
        @Nullable String html,
        List<FoundMentions.Found> mentions,
        List<FoundMentions.Found> titleMentions,
        List<CompanyNames.Use> companies,
        List<Object> events,
        List<Object> figures,
        Map<String, String> ways) {

    /** The article in the API's form. */
    public static ArticleAnswer of(MinedArticle mined, CompanyNames names) {
        Article article = mined.article();
        FoundMentions found = FoundMentions.of(mined.mentions(), names);
        return new ArticleAnswer(
                article.id().value(),
                article.title(),
                article.subtitle(),
                article.url(),
                new Source(article.source().value(), article.sourceName()),
                article.author(),
                article.origin(),
                article.editor(),
                ShanghaiTime.of(article.published()),
                ShanghaiTime.of(article.modified()),
                ShanghaiTime.of(article.fetched()),
                article.language(),
                article.image(),
                article.tags(),
                article.words(),
                article.text(),
                article.paragraphs(),
                article.html(),
                found.mentions(),
                found.titleMentions(),
                mined.companies().stream().map(names::use).toList(),
                found.events(),
                found.figures(),
                new TreeMap<>(article.ways()));
    }

    /** Where an article came from. */
    public record Source(String id, String name) {}
}
