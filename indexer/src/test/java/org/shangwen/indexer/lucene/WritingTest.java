package org.shangwen.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shangwen.indexer.Articles.article;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.indexer.IndexFailure;
import org.shangwen.indexer.IndexFailure.Reason;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.indexer.analysis.WordReading;

final class WritingTest {

    @TempDir
    private Path folder;

    /** A disk that can be full. */
    private static final class Disk extends FilterDirectory {

        private boolean full;

        private Disk(Path folder) throws IOException {
            super(FSDirectory.open(folder));
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new FileSystemException(name, null, "No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void commit_onAFullDisk_failsAndGoesOnWhenThereIsRoom() throws IOException {
        try (Disk disk = new Disk(folder)) {
            ArticleDocuments documents = new ArticleDocuments(new WordReading(), new ExactReading());
            Writing writing = new Writing(new IndexFolder(folder, disk), documents);
            writing.upsert(article("一", "正文").mined());
            writing.commit(() -> {});

            writing.upsert(article("二", "正文").mined());
            disk.full = true;
            assertThatThrownBy(() -> writing.commit(() -> {}))
                    .isInstanceOfSatisfying(
                            IndexFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.DISK))
                    .hasMessageContaining("No space left");
            assertThat(documentsIn(disk)).isOne();

            disk.full = false;
            writing.upsert(article("三", "正文").mined());
            assertThatThrownBy(() -> writing.commit(() -> {}))
                    .as("whoever put in what was lost must hear of it")
                    .isInstanceOf(IndexFailure.class)
                    .hasMessageContaining("lost");
            assertThat(writing.pending(article("二", "正文").id())).isNull();

            writing.upsert(article("二", "正文").mined());
            writing.commit(() -> {});
            assertThat(documentsIn(disk)).isEqualTo(3);
            writing.close();
        }
    }

    private static int documentsIn(Disk disk) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(disk)) {
            return reader.numDocs();
        }
    }
}
