package org.shangwen.searchapi.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.workspace.DataFolderLock;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "检查数据目录、索引、数据库、目录与磁盘，并说明如何处理 · Check everything and say what to do.")
final class DoctorCommand implements Callable<Integer> {

    private static final int LEAST_FREE_PERCENT = 5;
    private static final long GIB = 1L << 30;

    private final CommonOptions common;
    private final Terminal terminal;
    private boolean healthy = true;

    DoctorCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path data = common.data();
        check(
                "Java",
                () -> "Java " + Runtime.version() + "，" + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        check("数据目录 data folder", () -> folder(data));
        check("磁盘 disk", () -> disk(data));
        check(
                "设置 settings",
                () -> common.settings().host() + ":" + common.settings().port());
        check("公司目录 companies", () -> Workspace.catalogOf(data).companies().size() + " 家");
        check("来源包 sources", () -> sources(data));
        check("索引 index", () -> index(data));
        check("状态库与占用 state and lock", () -> state(data));
        terminal.out().println(healthy ? "一切正常 · all is well" : "有问题，见上 · something is wrong, see above");
        return healthy ? 0 : 1;
    }

    private void check(String what, Check check) {
        try {
            terminal.out().println("[正常 ok]   " + what + "：" + check.run());
        } catch (IOException | RuntimeException e) {
            healthy = false;
            terminal.out().println("[问题 bad]  " + what + "：" + e.getMessage());
        }
    }

    private static String folder(Path data) {
        if (!Files.exists(data)) {
            return data + " 还不存在，首次使用时会创建 · will be made when first used";
        }
        if (!Files.isDirectory(data) || !Files.isWritable(data)) {
            throw new IllegalStateException(data + " 不是可写的文件夹；请改权限或用 --data 指定另一个");
        }
        return data.toAbsolutePath().normalize().toString();
    }

    private static String disk(Path data) throws IOException {
        Path there = data.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        FileStore store = Files.getFileStore(there);
        long free = store.getUsableSpace();
        if (free * 100 < store.getTotalSpace() * LEAST_FREE_PERCENT) {
            throw new IllegalStateException("只剩 " + free / GIB + " GB（不足 " + LEAST_FREE_PERCENT + "%），写入随时会失败；请清理或换盘");
        }
        return "可用 " + free / GIB + " GB";
    }

    private static String sources(Path data) {
        SourceCatalog catalog = SourceCatalog.load(Workspace.sourcesFolder(data));
        if (!catalog.problems().isEmpty()) {
            throw new IllegalStateException(String.join("\n            ", catalog.problems()));
        }
        return catalog.sources().size() + " 个";
    }

    private String index(Path data) {
        if (!Files.exists(Workspace.indexFolder(data))) {
            return "还没有 · none yet";
        }
        CompanyCatalog catalog = Workspace.catalogOf(data);
        try (ArticleIndex index = Workspace.openIndexForReading(common.settings(), catalog)) {
            return index.size() + " 篇文章";
        }
    }

    private String state(Path data) {
        if (!Files.exists(data)) {
            return "还没有 · none yet";
        }
        if (DataFolderLock.taken(data)) {
            return "正被另一个商闻进程使用，状态库未检查 · in use by a running process";
        }
        Settings settings = common.settings();
        try (Workspace workspace = Workspace.open(settings)) {
            Crawler crawler = workspace.crawler();
            List<String> words = new ArrayList<>();
            words.add("空闲");
            crawler.runs(null, 1).forEach(run -> words.add("上次采集 " + run.source() + " " + run.state()));
            return String.join("，", words);
        }
    }

    /** One check: what is fine, in words, or an exception that says what is not. */
    @FunctionalInterface
    private interface Check {
        String run() throws IOException;
    }
}
