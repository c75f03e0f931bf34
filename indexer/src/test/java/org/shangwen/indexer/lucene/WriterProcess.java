package org.shangwen.indexer.lucene;

import static org.shangwen.indexer.Articles.article;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.shangwen.indexer.FewCompanies;

/** A process that commits one article, puts in another, and holds the index until it is killed. */
final class WriterProcess {

    static final String READY = "ready";

    private WriterProcess() {}

    public static void main(String[] folder) throws InterruptedException {
        LuceneArticleIndex index =
                LuceneArticleIndex.open(Path.of(folder[0]), FewCompanies.known(), InstantSource.fixed(Instant.EPOCH));
        index.upsert(article("已提交", "电商").mined());
        index.commit();
        index.upsert(article("未提交", "电商").mined());
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
