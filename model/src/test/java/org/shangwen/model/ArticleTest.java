package org.shangwen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ArticleTest {

    private static final ArticleId ID = ArticleId.of("http://example.org/1");
    private static final SourceId SOURCE = new SourceId("example");

    @Test
    void fingerprint_sameContentFetchedLater_isTheSame() {
        Article first = article().fetched(Instant.ofEpochSecond(1)).build();
        Article later = article()
                .fetched(Instant.ofEpochSecond(2))
                .ways(Map.of("title", "json-ld"))
                .build();

        assertThat(later.fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void fingerprint_anyFieldThatReadersSeeDiffers_differs() {
        List<Article> versions = List.of(
                article().build(),
                article().author("李明").build(),
                article()
                        .published(OffsetDateTime.parse("2021-10-11T08:00:00+08:00"))
                        .build(),
                article()
                        .published(OffsetDateTime.parse("2021-10-11T00:00:00Z"))
                        .build(),
                article().image("https://example.org/a.png").build(),
                article().tags(List.of("电商")).build(),
                article().tags(List.of("电商", "跨境")).build(),
                article().language("zh-Hans").build(),
                article().url("https://example.org/1").build(),
                article().sourceName("范例").build(),
                Article.builder(ID, SOURCE, "题", "文乙").build());

        assertThat(versions.stream().map(Article::fingerprint).distinct()).hasSize(versions.size());
    }

    @Test
    void fingerprint_textMovesBetweenFields_differs() {
        Article one = Article.builder(ID, SOURCE, "甲乙", "丙").build();
        Article other = Article.builder(ID, SOURCE, "甲", "乙丙").build();

        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void paragraphs_textOfThreeLines_areThree() {
        assertThat(Article.builder(ID, SOURCE, "题", "一\n二\n三").build().paragraphs())
                .containsExactly("一", "二", "三");
    }

    @Test
    void article_blankTitleOrTextOrTooLongTitle_isRefusedInWords() {
        assertThatThrownBy(() -> Article.builder(ID, SOURCE, " ", "文").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
        assertThatThrownBy(() -> Article.builder(ID, SOURCE, "题", "\n").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
        assertThatThrownBy(
                        () -> Article.builder(ID, SOURCE, "长".repeat(301), "文").build())
                .hasMessageContaining("1 to 300 characters, not 301");
    }

    @Test
    void article_listChangedByTheGiver_keepsItsOwn() {
        List<String> tags = new ArrayList<>(List.of("电商"));
        Article article = article().tags(tags).build();
        tags.add("物流");

        assertThat(article.tags()).containsExactly("电商");
    }

    private static Article.Builder article() {
        return Article.builder(ID, SOURCE, "题", "文");
    }
}
