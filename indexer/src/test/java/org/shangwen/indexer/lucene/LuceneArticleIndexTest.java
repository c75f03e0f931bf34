package org.shangwen.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shangwen.indexer.Articles.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.indexer.ArticleIndexContractTest;
import org.shangwen.indexer.FewCompanies;
import org.shangwen.indexer.IndexFailure;
import org.shangwen.indexer.IndexFailure.Reason;
import org.shangwen.indexer.SearchRequest;
import org.shangwen.indexer.query.KnownCompanies;

final class LuceneArticleIndexTest extends ArticleIndexContractTest {

    /** So long that a busy machine cuts no search short. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Override
    protected ArticleIndex open(KnownCompanies companies, InstantSource clock) {
        return LuceneArticleIndex.open(folder, true, companies, clock, LIMIT);
    }

    private LuceneArticleIndex reopened() {
        return LuceneArticleIndex.open(folder, true, FewCompanies.known(), CLOCK, LIMIT);
    }

    private LuceneArticleIndex readOnly(Path where) {
        return LuceneArticleIndex.open(where, false, FewCompanies.known(), CLOCK, LIMIT);
    }

    @Test
    void reopen_afterClose_findsWhatWasCommittedAndNothingElse() {
        put(article("一", "电商"));
        index.upsert(article("二", "电商").mined());
        index.close();
        index = reopened();
        assertThat(titles("电商")).containsExactly("一");
        assertThat(index.fingerprint(article("二", "电商").id())).isEmpty();
    }

    @Test
    void copyOfTheFolder_takenAfterACommitWithoutClose_isAWholeIndex(@TempDir Path copy) throws IOException {
        put(article("一", "电商"));
        index.upsert(article("二", "电商").mined());
        copy(folder, copy);
        try (LuceneArticleIndex opened = LuceneArticleIndex.open(copy, FewCompanies.known(), CLOCK)) {
            assertThat(titles(opened.search(SearchRequest.of("电商")))).containsExactly("一");
        }
    }

    @Test
    void open_whileAnotherWrites_isRefusedNamingItsProcess() {
        assertThatThrownBy(this::reopened)
                .isInstanceOfSatisfying(
                        IndexFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE))
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
                .hasMessageContaining(folder.toString());
        put(article("一", "电商"));
        assertThat(titles("电商")).containsExactly("一");
    }

    @Test
    void open_whileAnotherProcessWrites_isRefusedNamingIt(@TempDir Path other)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo(WriterProcess.READY);
            assertThatThrownBy(() -> LuceneArticleIndex.open(other, FewCompanies.known(), CLOCK))
                    .isInstanceOf(IndexFailure.class)
                    .hasMessageContaining("process " + process.pid());
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        try (LuceneArticleIndex opened = LuceneArticleIndex.open(other, FewCompanies.known(), CLOCK)) {
            assertThat(titles(opened.search(SearchRequest.of("电商")))).containsExactly("已提交");
        }
    }

    @Test
    void openReadOnly_whileAnotherWrites_seesEachCommitAndWritesNothing() {
        put(article("一", "电商"));
        try (LuceneArticleIndex reader = readOnly(folder)) {
            assertThat(reader.size()).isOne();
            put(article("二", "电商"));
            assertThat(reader.search(SearchRequest.of("电商")).total().value()).isEqualTo(2);
            assertThatThrownBy(() -> reader.upsert(article("三", "文").mined()))
                    .isInstanceOfSatisfying(
                            IndexFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY));
        }
    }

    @Test
    void openReadOnly_withoutAnIndex_saysSo(@TempDir Path empty) {
        for (Path where : new Path[] {empty, empty.resolve("absent")}) {
            assertThatThrownBy(() -> readOnly(where))
                    .isInstanceOfSatisfying(
                            IndexFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
        }
        assertThat(empty.resolve("absent")).doesNotExist();
    }

    @Test
    void open_withoutItsSegmentsFile_isRefusedAndNothingIsOverwritten() throws IOException {
        put(article("一", "电商"));
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.delete(file);
            }
        }
        long before = count();
        assertThatThrownBy(this::reopened)
                .isInstanceOfSatisfying(
                        IndexFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
                .hasMessageContaining("shangwen replay");
        assertThat(count()).isEqualTo(before);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void open_withOneFlippedByteInAnyFile_isRefused(@TempDir Path copies) throws IOException {
        put(article("一", "[[jd|京东]]电商"), article("二", "电商"));
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.getFileName().toString().endsWith(".lock"))
                    .toList()) {
                Path copy = Files.createDirectory(copies.resolve(file.getFileName()));
                copy(folder, copy);
                Path damaged = copy.resolve(file.getFileName());
                byte[] bytes = Files.readAllBytes(damaged);
                bytes[bytes.length / 2] ^= 1;
                Files.write(damaged, bytes);
                assertThatThrownBy(() -> LuceneArticleIndex.open(copy, FewCompanies.known(), CLOCK)
                                .close())
                        .as(file.toString())
                        .isInstanceOf(IndexFailure.class);
            }
        }
    }

    @Test
    void open_ofAForeignOrNewerIndex_isRefused(@TempDir Path foreign, @TempDir Path newer) throws IOException {
        write(foreign, Map.of());
        assertThatThrownBy(() -> LuceneArticleIndex.open(foreign, FewCompanies.known(), CLOCK))
                .isInstanceOfSatisfying(
                        IndexFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN))
                .hasMessageContaining("not made by Shangwen");
        write(newer, Map.of("shangwen.schema", "99", "shangwen.cursor-key", "00"));
        assertThatThrownBy(() -> readOnly(newer))
                .isInstanceOfSatisfying(
                        IndexFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN))
                .hasMessageContaining("form 99");
    }

    private static void write(Path where, Map<String, String> made) throws IOException {
        try (FSDirectory directory = FSDirectory.open(where);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(made.entrySet());
            writer.commit();
        }
    }

    @Test
    void search_overItsTime_saysThatTheTotalIsNotExact() {
        put(article("一", "电商"));
        index.close();
        index = LuceneArticleIndex.open(folder, true, FewCompanies.known(), CLOCK, Duration.ofNanos(-1));
        assertThat(index.search(SearchRequest.of("电商")).total().exact()).isFalse();
    }

    @Test
    void write_afterClose_isRefused() {
        index.close();
        assertThatThrownBy(() -> index.upsert(article("一", "电商").mined())).isInstanceOf(IndexFailure.class);
        index = reopened();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
