package org.shangwen.searchapi.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.mining.company.CompanyCatalog;

/**
 * Brings the articles of an index up to date with a changed catalog. A file beside the index names the catalog that all
 * of its articles were mined with. An article's own version says nothing about the catalog, so that an import that is
 * repeated stays cheap; instead a changed catalog mines the stored articles again, wherever they came from.
 */
final class CatalogChange {

    private final Path stamp;
    private final CompanyCatalog catalog;
    private final ArticleIndex index;
    private final IndexingSink sink;

    CatalogChange(Path stamp, CompanyCatalog catalog, ArticleIndex index, IndexingSink sink) {
        this.stamp = stamp;
        this.catalog = catalog;
        this.index = index;
        this.sink = sink;
        if (index.size() == 0) {
            write();
        }
    }

    boolean pending() {
        try {
            return !Files.exists(stamp) || !Files.readString(stamp).equals(catalog.version());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + stamp, e);
        }
    }

    long apply(BooleanSupplier goOn) {
        if (!pending()) {
            return 0;
        }
        AtomicLong replaced = new AtomicLong();
        AtomicBoolean whole = new AtomicBoolean(true);
        index.forEach(article -> {
            if (whole.get() && goOn.getAsBoolean()) {
                sink.mineAgain(article, replaced::incrementAndGet);
            } else {
                whole.set(false);
            }
        });
        sink.commit();
        // Only now: a process that ends before this line begins again.
        if (whole.get()) {
            write();
        }
        return replaced.get();
    }

    private void write() {
        try {
            Path fresh = stamp.resolveSibling(stamp.getFileName() + ".new");
            Files.writeString(fresh, catalog.version());
            Files.move(fresh, stamp, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + stamp, e);
        }
    }
}
