package org.shangwen.indexer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.mining.mention.Mention;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;

/** Writes articles for tests, with their mentions told by hand: {@code [[jd|京东]]} marks a mention of jd. */
public final class Articles {

    private final String title;
    private final String text;
    private String name;
    private String source = "press";
    private @Nullable String author;
    private @Nullable String origin;
    private @Nullable String published = "2021-10-11T08:00:00+08:00";
    private List<String> tags = List.of();

    private Articles(String title, String text) {
        this.title = title;
        this.text = text;
        this.name = title;
    }

    public static Articles article(String title, String text) {
        return new Articles(title, text);
    }

    public Articles named(String value) {
        name = value;
        return this;
    }

    public Articles source(String value) {
        source = value;
        return this;
    }

    public Articles author(String value) {
        author = value;
        return this;
    }

    public Articles origin(String value) {
        origin = value;
        return this;
    }

    public Articles published(@Nullable String value) {
        published = value;
        return this;
    }

    public Articles tags(String... values) {
        tags = List.of(values);
        return this;
    }

    public ArticleId id() {
        return ArticleId.of(name);
    }

    public MinedArticle mined() {
        List<Mention> mentions = new ArrayList<>();
        String plainTitle = plain(title, Mention.Part.TITLE, mentions);
        String plainText = plain(text, Mention.Part.TEXT, mentions);
        Article article = Article.builder(id(), new SourceId(source), plainTitle, plainText)
                .sourceName("来源" + source)
                .url("https://press.example/" + id())
                .author(author)
                .origin(origin)
                .published(published == null ? null : OffsetDateTime.parse(published))
                .tags(tags)
                .language("zh-Hans")
                .build();
        return new MinedArticle(article, mentions, CompanyUse.of(mentions));
    }

    /** An article that has all that an article can have, and in its HTML form a stray half of a character. */
    public static Article everyField() {
        return Article.builder(ArticleId.of("every"), new SourceId("press"), "港口的新仓库", "仓库里有三层货架。\n它在五月开门。")
                .sourceName("灯笼报")
                .url("https://press.example/every.html")
                .subtitle("三层货架，五月开门")
                .author("林一、周二")
                .origin("潮汐晚报")
                .editor("吴三")
                .published(OffsetDateTime.parse("2021-10-11T08:30:00+08:00"))
                .modified(OffsetDateTime.parse("2021-10-12T09:00:05+08:00"))
                .html("<p>仓库里有三层货架。\uD800</p>\n<blockquote><p>它在五月开门。</p></blockquote>")
                .image("https://press.example/every.png")
                .tags(List.of("物流", "港口"))
                .language("zh-Hans")
                .fetched(Instant.parse("2021-10-12T02:00:00.123Z"))
                .ways(Map.of("title", "json-ld", "text", "generic", "origin", "generic"))
                .build();
    }

    private static String plain(String marked, Mention.Part part, List<Mention> mentions) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        for (int open = marked.indexOf("[["); open >= 0; open = marked.indexOf("[[", i)) {
            plain.append(marked, i, open);
            int bar = marked.indexOf('|', open);
            int close = marked.indexOf("]]", bar);
            String surface = marked.substring(bar + 1, close);
            CompanyId company = new CompanyId(marked.substring(open + 2, bar));
            int start = plain.length();
            plain.append(surface);
            Mention.Role role = part == Mention.Part.TITLE ? Mention.Role.SUBJECT : Mention.Role.MENTIONED;
            mentions.add(new Mention(part, start, plain.length(), surface, Mention.Kind.LINKED, company, role));
            i = close + 2;
        }
        return plain.append(marked.substring(i)).toString();
    }
}
