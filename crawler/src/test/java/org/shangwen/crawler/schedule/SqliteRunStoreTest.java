package org.shangwen.crawler.schedule;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.shangwen.crawler.state.StateStore;

class SqliteRunStoreTest extends RunStoreContractTest {

    @TempDir
    Path folder;

    @Override
    StateStore openState() {
        return StateStore.open(folder.resolve("state.db"));
    }
}
