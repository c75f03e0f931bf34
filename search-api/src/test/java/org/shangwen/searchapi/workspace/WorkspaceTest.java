package org.shangwen.searchapi.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.sink.ArticleSink.Receipt;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;
import org.shangwen.searchapi.settings.Settings;

/** Articles on their way into a data folder. */
final class WorkspaceTest {

    private static final String COMPANY = """
            industry: retail
            companies:
              - id: qingzhuan
                name: 青砖茶馆
            """;

    @TempDir
    Path data;

    @Test
    void accept_sameVersionAgain_isUnchanged() {
        try (Workspace workspace = open()) {
            assertThat(workspace.sink().accept(article("a", "第一版"))).isEqualTo(Receipt.NEW);
            assertThat(workspace.sink().accept(article("a", "第一版"))).isEqualTo(Receipt.UNCHANGED);
            workspace.sink().commit();
            assertThat(workspace.sink().accept(article("a", "第一版"))).isEqualTo(Receipt.UNCHANGED);
        }
    }

    @Test
    void accept_manyVersionsAtOnce_keepsTheLast() {
        try (Workspace workspace = open()) {
            for (int i = 0; i < 50; i++) {
                workspace.sink().accept(article("a", "版本" + i));
            }
            workspace.sink().commit();
            assertThat(workspace.index().size()).isEqualTo(1);
            assertThat(text(workspace.index(), "a")).isEqualTo("版本49");
        }
    }

    @Test
    void accept_fromManyThreads_losesNothing() {
        try (Workspace workspace = open()) {
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                IntStream.range(0, 400)
                        .forEach(i -> threads.execute(
                                () -> workspace.sink().accept(article("n" + i % 200, "速卖通的消息" + i % 200))));
            }
            workspace.sink().commit();
            assertThat(workspace.index().size()).isEqualTo(200);
        }
    }

    @Test
    void committed_afterReopening_isThere() {
        try (Workspace workspace = open()) {
            workspace.sink().accept(article("a", "速卖通的消息"));
            workspace.sink().commit();
        }
        try (Workspace workspace = open()) {
            assertThat(workspace.index().size()).isEqualTo(1);
            assertThat(workspace.sink().accept(article("a", "速卖通的消息"))).isEqualTo(Receipt.UNCHANGED);
            assertThat(workspace.catalogChanged()).isFalse();
        }
    }

    @Test
    void open_secondTime_isRefusedWithTheOwner() {
        try (Workspace first = open()) {
            assertThat(first.index().size()).isZero();
            assertThatThrownBy(this::open)
                    .isInstanceOf(DataFolderLock.DataFolderInUse.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(DataFolderLock.taken(data)).isFalse();
    }

    @Test
    void mineAgain_newCompany_isFoundInOldArticles() throws IOException {
        try (Workspace workspace = open()) {
            workspace.sink().accept(article("a", "青砖茶馆连锁昨日开业。"));
            workspace.sink().accept(article("b", "别的消息。"));
            workspace.sink().commit();
            assertThat(companies(workspace.index(), "a")).isEmpty();
        }
        Files.createDirectories(data.resolve("companies"));
        Files.writeString(data.resolve("companies/mine.yaml"), COMPANY);
        try (Workspace workspace = open()) {
            assertThat(workspace.mineAgain(() -> false)).isZero();
            assertThat(workspace.catalogChanged()).isTrue();
            assertThat(workspace.mineAgain(() -> true)).isEqualTo(1);
            assertThat(companies(workspace.index(), "a")).containsExactly(new CompanyId("qingzhuan"));
            assertThat(workspace.catalogChanged()).isFalse();
            assertThat(workspace.mineAgain(() -> true)).isZero();
        }
    }

    private Workspace open() {
        return Workspace.open(Settings.defaults(data));
    }

    private static String text(ArticleIndex index, String name) {
        return index.get(ArticleId.of(name))
                .map(MinedArticle::article)
                .map(Article::text)
                .orElse("");
    }

    private static List<CompanyId> companies(ArticleIndex index, String name) {
        return index.get(ArticleId.of(name)).stream()
                .flatMap(article -> article.companies().stream())
                .map(CompanyUse::company)
                .toList();
    }

    private static Article article(String name, String text) {
        return Article.builder(ArticleId.of(name), new SourceId("test"), "标题 " + name, text)
                .build();
    }
}
