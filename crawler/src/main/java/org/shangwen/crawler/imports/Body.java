package org.shangwen.crawler.imports;

import java.util.List;
import java.util.Optional;
import org.shangwen.crawler.extract.AuthorText;
import org.shangwen.crawler.extract.HtmlFragment;

/**
 * The body of a record: HTML, Markdown or plain text.
 *
 * @param lines its paragraphs without noise
 * @param author the author that its by-line names
 * @param image its first picture
 * @param html its sanitised HTML without noise, if it came as HTML
 */
record Body(List<String> lines, Optional<String> author, Optional<String> image, Optional<String> html) {

    private static final int BY_LINES = 8;

    static Body read(String text, String base) {
        if (HtmlFragment.isHtml(text) && !isMarkdown(text)) {
            HtmlFragment fragment = HtmlFragment.read(text, base);
            return new Body(fragment.lines(), fragment.author(), fragment.image(), fragment.html());
        }
        List<String> lines = MarkdownText.lines(text);
        return new Body(
                HtmlFragment.plainLines(lines),
                headerAuthor(text).or(() -> byLine(lines)),
                Optional.empty(),
                Optional.empty());
    }

    /** Markdown may hold a few tags; HTML holds no headers, fences and definitions. */
    private static boolean isMarkdown(String text) {
        String start = text.stripLeading();
        return start.startsWith("[#]:")
                || start.startsWith("# ")
                || text.contains("\n## ")
                || text.contains("\n### ")
                || text.contains("\n```")
                || text.contains("\n======")
                || text.contains("\n[1]: http");
    }

    /** The author in the header of LCTT's Markdown: {@code [#]: author: "Name https://…"}. */
    private static Optional<String> headerAuthor(String text) {
        for (String line : text.split("\n", 20)) {
            if (line.startsWith("[#]: author:") || line.startsWith("[#]: via author:")) {
                String value = line.substring(line.indexOf("author:") + 7)
                        .replace("\"", "")
                        .replace("(", " ")
                        .strip();
                int address = value.indexOf("http");
                String name = (address < 0 ? value : value.substring(0, address)).strip();
                return name.isEmpty() ? Optional.empty() : AuthorText.name(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byLine(List<String> lines) {
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < full.size(); i++) {
            if (i < 4 || i >= full.size() - BY_LINES) {
                Optional<String> found = AuthorText.find(full.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
