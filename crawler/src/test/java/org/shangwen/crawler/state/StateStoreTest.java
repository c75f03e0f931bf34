package org.shangwen.crawler.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateStoreTest {

    @TempDir
    Path folder;

    @Test
    void open_newFile_makesTablesThatAreThereAfterReopening() {
        Path file = folder.resolve("state.db");
        try (StateStore store = StateStore.open(file)) {
            insert(store, "https://press.example/1");
        }
        try (StateStore store = StateStore.open(file)) {
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void connections_keepWhatTheyCommitOnDisk() {
        try (StateStore store = StateStore.open(folder.resolve("state.db"))) {
            assertThat(pragma(store, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(store, "synchronous")).isEqualTo("2");
            assertThat(pragma(store, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void transactions_thatReadThenWriteAtOnce_allSucceed() throws Exception {
        try (StateStore store = StateStore.open(folder.resolve("state.db"));
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(i -> () -> store.jdbi().inTransaction(handle -> {
                        handle.createQuery("select count(*) from page")
                                .mapTo(Long.class)
                                .one();
                        handle.execute(INSERT, "https://press.example/" + i, "https://press.example/" + i);
                        return true;
                    }))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
            assertThat(count(store)).isEqualTo(60);
        }
    }

    private static final String INSERT =
            "insert into page (source, identity, url, kind, depth, state, found_at, due_at,"
                    + " wait_ms, tries) values ('press', ?, ?, 'article', 1, 'due', 0, 0, 0, 0)";

    private static void insert(StateStore store, String url) {
        store.jdbi().useHandle(handle -> handle.execute(INSERT, url, url));
    }

    private static long count(StateStore store) {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from page")
                        .mapTo(Long.class)
                        .one());
    }

    private static String pragma(StateStore store, String name) {
        return store.jdbi()
                .withHandle(handle ->
                        handle.createQuery("pragma " + name).mapTo(String.class).one());
    }
}
