package org.shangwen.crawler.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The database of what the crawler has to remember: addresses, runs, schedules. Brings its tables up to date when it is
 * opened. What a transaction has committed is on disk. Safe to share between threads.
 */
public final class StateStore implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int BUSY_TIMEOUT_MS = 10_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private StateStore(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens a SQLite database, and creates it if it is not there.
     *
     * @param file the database file; its folder must exist
     * @throws org.flywaydb.core.api.FlywayException if its tables cannot be brought up to date
     */
    public static StateStore open(Path file) {
        HikariDataSource pool = new HikariDataSource(poolOf(sqlite(file)));
        try {
            Flyway.configure(StateStore.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return new StateStore(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static SQLiteDataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        // A transaction that begins as a reader cannot always become a writer; one that begins as a writer waits its
        // turn.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariConfig poolOf(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("state");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return config;
    }

    /** The way to query and change it. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Its connections, for libraries that keep tables of their own in it. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
