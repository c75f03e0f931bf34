package org.shangwen.searchapi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.ArticleIndex;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.searchapi.http.Json;
import org.shangwen.searchapi.search.SearchAnswer;
import org.shangwen.searchapi.search.Searcher;
import org.shangwen.searchapi.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {"检索文章，公司可用任何名称 · Search the articles; a company by any of its names."})
final class SearchCommand implements Callable<Integer> {

    private final CommonOptions common;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "检索词 · What to search.")
    private List<String> query = List.of();

    @Option(names = "--json", description = "输出与 HTTP API 相同的 JSON · Print the JSON of the HTTP API.")
    private boolean json;

    @Option(names = "--company", paramLabel = "ID", description = "提到该公司 · Mentions this company.")
    private List<String> company = List.of();

    @Option(names = "--source", paramLabel = "ID", description = "来自该来源 · Of this source.")
    private List<String> source = List.of();

    @Option(names = "--author", paramLabel = "NAME", description = "作者 · By this author.")
    private List<String> author = List.of();

    @Option(names = "--origin", paramLabel = "NAME", description = "转载自该媒体 · Taken from this medium.")
    private List<String> origin = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "标签 · With this tag.")
    private List<String> tag = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "起（含），如 2021-10-11 · Published then or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "止（含）· Published then or earlier.")
    private @Nullable String to;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest, oldest")
    private @Nullable String sort;

    @Option(names = "--size", paramLabel = "N", description = "条数，0 至 100 · Hits wanted.")
    private @Nullable String size;

    @Option(names = "--cursor", paramLabel = "C", description = "下一页 · Go on from an earlier answer's next.")
    private @Nullable String cursor;

    SearchCommand(CommonOptions common, Terminal terminal) {
        this.common = common;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CompanyCatalog catalog = Workspace.catalogOf(common.data());
        try (ArticleIndex index = Workspace.openIndexForReading(common.settings(), catalog)) {
            SearchAnswer answer = new Searcher(index, catalog).search(parameters());
            if (json) {
                terminal.out().println(Json.write(answer));
            } else {
                new HitList(terminal).print(answer);
            }
        }
        return 0;
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("q", List.of(String.join(" ", query)));
        values.put("company", company);
        values.put("source", source);
        values.put("author", author);
        values.put("origin", origin);
        values.put("tag", tag);
        put(values, "from", from);
        put(values, "to", to);
        put(values, "sort", sort);
        put(values, "size", size);
        put(values, "cursor", cursor);
        return values;
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, List.of(value));
        }
    }
}
