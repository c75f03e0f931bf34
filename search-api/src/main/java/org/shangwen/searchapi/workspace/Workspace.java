package org.shangwen.searchapi.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.indexer.lucene.LuceneArticleIndex;
import org.shangwen.indexer.query.KnownCompanies;
import org.shangwen.mining.Miner;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.searchapi.settings.Settings;

/**
 * A data folder opened for writing: catalog, miner, index and crawler joined, the article going one way through them.
 * One at a time can be open for a folder. Safe to share.
 */
public final class Workspace implements AutoCloseable {

    private static final int MOST_LANES = 4;

    private final Settings settings;
    private final DataFolderLock lock;
    private final CompanyCatalog catalog;
    private final Miner miner;
    private final ArticleIndex index;
    private final IndexingSink sink;
    private final CatalogChange catalogChange;
    private @Nullable Crawler crawler;

    private Workspace(Settings settings, DataFolderLock lock, CompanyCatalog catalog, ArticleIndex index) {
        this.settings = settings;
        this.lock = lock;
        this.catalog = catalog;
        this.miner = new Miner(catalog);
        this.index = index;
        this.sink = new IndexingSink(index, miner, lanes());
        this.catalogChange = new CatalogChange(settings.data().resolve("index.catalog"), catalog, index, sink);
    }

    /**
     * Opens a data folder, and makes it if it is not there.
     *
     * @throws DataFolderLock.DataFolderInUse if another process has it open
     */
    public static Workspace open(Settings settings) {
        createFolder(settings.data());
        DataFolderLock lock = DataFolderLock.take(settings.data());
        try {
            CompanyCatalog catalog = catalogOf(settings.data());
            ArticleIndex index =
                    LuceneArticleIndex.open(indexFolder(settings.data()), KnownCompanies.of(catalog), settings.clock());
            return new Workspace(settings, lock, catalog, index);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The companies that a data folder knows: those that ship and the user's. */
    public static CompanyCatalog catalogOf(Path data) {
        return CompanyCatalog.load(data.resolve("companies"));
    }

    /**
     * Opens the index of a data folder for reading only, also while another process writes to it.
     *
     * @throws IllegalStateException if there is none yet
     */
    public static ArticleIndex openIndexForReading(Settings settings, CompanyCatalog catalog) {
        Path folder = indexFolder(settings.data());
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("数据目录 " + settings.data()
                    + " 里还没有文章；先运行 shangwen import、crawl 或 demo (there are no articles in this data folder yet)");
        }
        return LuceneArticleIndex.openReadOnly(folder, KnownCompanies.of(catalog), settings.clock());
    }

    /** The folder of a data folder's index. */
    public static Path indexFolder(Path data) {
        return data.resolve("index");
    }

    /** The folder of a data folder's own source packs. */
    public static Path sourcesFolder(Path data) {
        return data.resolve("sources");
    }

    /** What it was told. */
    public Settings settings() {
        return settings;
    }

    /** The companies. */
    public CompanyCatalog catalog() {
        return catalog;
    }

    /** What finds companies. */
    public Miner miner() {
        return miner;
    }

    /** The articles. */
    public ArticleIndex index() {
        return index;
    }

    /** Where articles are put in: mined, indexed, and durable with the commit. */
    public ArticleSink sink() {
        return sink;
    }

    /** Whether articles in the index were mined with another catalog than this one. */
    public boolean catalogChanged() {
        return catalogChange.pending();
    }

    /**
     * Mines every article again that was mined with another catalog. Cut short, it begins again with the next call.
     *
     * @param goOn asked before each article; false cuts it short
     * @return how many articles name other companies now
     */
    public long mineAgain(BooleanSupplier goOn) {
        return catalogChange.apply(goOn);
    }

    /** The crawler, opened when first asked for. */
    public synchronized Crawler crawler() {
        if (crawler == null) {
            crawler = Crawler.open(settings.crawler(), sink);
        }
        return crawler;
    }

    @Override
    public synchronized void close() {
        try (lock;
                index;
                sink) {
            if (crawler != null) {
                crawler.close();
            }
            sink.commit();
        }
    }

    private static void createFolder(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    private static int lanes() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_LANES);
    }
}
