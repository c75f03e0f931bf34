package org.shangwen.benchmarks.mining;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.shangwen.mining.Miner;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.press.PressArticle;
import org.shangwen.press.SamplePress;

/** Prints how many characters a second one thread mines, over the articles of the sample press. */
public final class MiningSpeed {

    private static final int ROUNDS = 7;
    private static final int REPEATS = 40;

    private MiningSpeed() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        long begun = System.nanoTime();
        Miner miner = new Miner(CompanyCatalog.bundled());
        miner.mine("", "字节跳动");
        out.printf(
                Locale.ROOT,
                "catalog of %d entries ready after %.0f ms%n",
                miner.catalog().companies().size(),
                (System.nanoTime() - begun) / 1e6);
        List<PressArticle> articles;
        try (SamplePress press = SamplePress.start()) {
            articles = press.articles();
        }
        for (int round = 1; round <= ROUNDS; round++) {
            long characters = 0;
            long mentions = 0;
            long start = System.nanoTime();
            for (int i = 0; i < REPEATS; i++) {
                for (PressArticle article : articles) {
                    mentions += miner.mine(article.title(), article.text())
                            .mentions()
                            .size();
                    characters += article.title().length() + article.text().length();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "round %d: %.2f million characters a second, %d mentions in %d characters%n",
                    round,
                    characters / seconds / 1e6,
                    mentions / REPEATS,
                    characters / REPEATS);
        }
    }
}
