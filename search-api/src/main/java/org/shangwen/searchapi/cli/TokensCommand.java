package org.shangwen.searchapi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.shangwen.indexer.analysis.WordReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "tokens", description = "显示分词结果，每行一个词 · Show what the analyzer makes of a text, one token a line.")
final class TokensCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "文本 · The text.")
    private List<String> text = List.of();

    TokensCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new WordReading().tokens(String.join(" ", text)).forEach(terminal.out()::println);
        return 0;
    }
}
