package org.shangwen.searchapi.cli;

import java.util.concurrent.Callable;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.searchapi.article.ArticleAnswer;
import org.shangwen.searchapi.company.CompanyNames;
import org.shangwen.searchapi.http.Json;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;

@Command(
        name = "export",
        description = "把全部文章以 JSON Lines 写到标准输出 · Write all articles as JSON Lines to standard output.")
final class ExportCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;

    ExportCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CompanyCatalog catalog = Workspace.catalogOf(common.data());
        CompanyNames names = new CompanyNames(catalog);
        try (ArticleIndex index = Workspace.openIndexForReading(common.settings(), catalog)) {
            index.forEach(article -> {
                terminal.out()
                        .append(Json.write(ArticleAnswer.of(article, names)))
                        .append('\n');
                if (terminal.unread()) {
                    throw new Unread();
                }
            });
        } catch (Unread e) {
            return 0;
        }
        return 0;
    }

    /** Ends the walk over the articles when nobody reads on. */
    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unread() {
            super("nobody reads on", null, false, false);
        }
    }
}
