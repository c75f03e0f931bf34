package org.shangwen.searchapi.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shangwen.searchapi.company.CompanyNames;
import org.shangwen.searchapi.search.SearchAnswer;

/** Prints the answer to a search for a person. */
final class HitList {

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    private static final int MOST_COMPANIES = 8;

    private final PrintStream out;
    private final boolean colour;

    HitList(Terminal terminal) {
        this.out = terminal.out();
        this.colour = terminal.interactive();
    }

    void print(SearchAnswer answer) {
        out.println("共 " + answer.total().value() + (answer.total().exact() ? "" : "+") + " 篇 · " + answer.tookMs()
                + " 毫秒" + reading(answer.interpretation()));
        int number = 1;
        for (SearchAnswer.Hit hit : answer.hits()) {
            out.println();
            print(number++, hit);
        }
        if (answer.next() != null) {
            out.println();
            out.println("下一页 · next page: --cursor " + answer.next());
        }
    }

    private static String reading(SearchAnswer.Interpretation read) {
        return read.companies().stream()
                .map(company -> " · " + company.from() + " → " + company.name() + " (" + company.id() + ")")
                .collect(Collectors.joining());
    }

    private void print(int number, SearchAnswer.Hit hit) {
        out.println(number + ". " + marked(hit.title(), hit.highlights().title()));
        out.println("   "
                + Stream.of(hit.source().name(), hit.author(), day(hit), hit.url())
                        .filter(Objects::nonNull)
                        .map(HitList::printable)
                        .collect(Collectors.joining(" · ")));
        for (SearchAnswer.Piece piece : hit.highlights().text()) {
            out.println("   " + marked(piece.fragment(), piece.spans()));
        }
        if (!hit.companies().isEmpty()) {
            out.println("   公司："
                    + hit.companies().stream()
                            .limit(MOST_COMPANIES)
                            .map(HitList::words)
                            .collect(Collectors.joining("、")));
        }
        out.println("   " + hit.id());
    }

    private static String words(CompanyNames.Use company) {
        return company.name() + "×" + company.count();
    }

    private static String day(SearchAnswer.Hit hit) {
        return hit.publishedAt() == null ? "日期不详" : hit.publishedAt().substring(0, 10);
    }

    private String marked(String text, List<int[]> spans) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (int[] span : spans) {
            marked.append(printable(text.substring(from, span[0])));
            marked.append(colour ? BOLD : "【").append(printable(text.substring(span[0], span[1])));
            marked.append(colour ? PLAIN : "】");
            from = span[1];
        }
        return marked.append(printable(text.substring(from))).toString();
    }

    // A text from outside must not steer the terminal.
    static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
