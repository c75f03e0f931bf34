package org.shangwen.searchapi.cli;

import java.util.function.BooleanSupplier;
import org.shangwen.searchapi.workspace.Workspace;

/** Brings stored articles up to date with a changed company catalog, and says so. */
final class CatalogNotice {

    private CatalogNotice() {}

    static void apply(Workspace workspace, Terminal terminal) {
        apply(workspace, terminal, () -> true);
    }

    static void apply(Workspace workspace, Terminal terminal, BooleanSupplier goOn) {
        if (workspace.catalogChanged()) {
            terminal.err().println("公司目录有变，重新识别已入库的文章 …");
            long replaced = workspace.mineAgain(goOn);
            terminal.err().println("识别结果有变的文章：" + replaced + " 篇");
        }
    }
}
