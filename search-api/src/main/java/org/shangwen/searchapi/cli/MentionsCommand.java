package org.shangwen.searchapi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.Miner;
import org.shangwen.searchapi.company.CompanyNames;
import org.shangwen.searchapi.company.FoundMentions;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mentions",
        description = {
            "识别文本中的公司：标准输入每行 {\"id\",\"title\"?,\"text\"}，标准输出每行一个结果",
            "Find the companies in texts, one JSON object a line in and out."
        })
final class MentionsCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;

    @Option(names = "--jsonl", description = "逐行读写 JSON · JSON Lines on standard input and output.")
    private boolean jsonl;

    MentionsCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!jsonl) {
            throw ApiError.parameter("--jsonl", null, "say --jsonl and send one JSON object a line on standard input");
        }
        Miner miner = new Miner(Workspace.catalogOf(common.data()));
        CompanyNames names = new CompanyNames(miner.catalog());
        return new JsonLines(terminal).run((id, line) -> {
            String title = JsonLines.text(line, "title", "");
            FoundMentions found = FoundMentions.of(
                    miner.mine(title, JsonLines.text(line, "text", null)).mentions(), names);
            return new Line(id, found.mentions(), found.titleMentions(), found.events(), found.figures());
        });
    }

    /** A line of the answer. */
    record Line(
            @Nullable JsonNode id,
            List<FoundMentions.Found> mentions,
            List<FoundMentions.Found> titleMentions,
            List<Object> events,
            List<Object> figures) {}
}
