package org.shangwen.searchapi.cli;

import java.util.Map;
import org.shangwen.crawler.schedule.CrawlRun;

/** Shows a crawl run as it goes on: a line whenever its counts have changed. Used by one thread at a time. */
final class RunLines {

    private final Terminal terminal;
    private final String name;
    private Map<String, Long> last = Map.of();

    RunLines(Terminal terminal, String name) {
        this.terminal = terminal;
        this.name = name;
    }

    void at(CrawlRun run) {
        if (run.state() == CrawlRun.State.RUNNING && !run.counts().equals(last)) {
            last = run.counts();
            terminal.err().println("  采集中 " + name + "  " + Counts.words(last));
        }
    }

    static String state(CrawlRun.State state) {
        return switch (state) {
            case RUNNING -> "进行中 running";
            case DONE -> "完成 done";
            case FAILED -> "失败 failed";
            case INTERRUPTED -> "中断 interrupted";
            case CANCELLED -> "取消 cancelled";
        };
    }
}
