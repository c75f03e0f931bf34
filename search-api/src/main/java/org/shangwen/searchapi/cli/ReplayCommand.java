package org.shangwen.searchapi.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "replay", description = "从存档重新提取、识别并入库，不再抓取 · Extract, mine and index the archived pages again.")
final class ReplayCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;

    @Option(names = "--source", paramLabel = "S", description = "只做该来源 · Only this source.")
    private @Nullable String source;

    ReplayCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.open(common.settings())) {
            CatalogNotice.apply(workspace, terminal);
            var only = source == null
                    ? null
                    : SourceNames.required(workspace.crawler().sources(), source)
                            .id();
            Map<String, Long> counts =
                    workspace.crawler().replay(only, words -> terminal.err().println(words));
            terminal.out().println(Counts.words(new TreeMap<>(counts)));
        }
        return 0;
    }
}
