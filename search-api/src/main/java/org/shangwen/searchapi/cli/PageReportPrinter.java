package org.shangwen.searchapi.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.PageCharset;
import org.shangwen.crawler.extract.Finding;

/** Prints for a person what was made of a page, and why: for each field what every link of the chain found. */
final class PageReportPrinter {

    private static final int LABEL = 18;
    private static final int LINK = 12;
    private static final int LONGEST_VALUE = 70;

    private static final Map<String, String> FIELDS = names(
            "title",
            "标题",
            "subtitle",
            "副题",
            "author",
            "作者",
            "origin",
            "来源",
            "editor",
            "编辑",
            "published",
            "发布时间",
            "modified",
            "更新时间",
            "text",
            "正文",
            "image",
            "题图",
            "tags",
            "标签",
            "siteName",
            "网站名",
            "language",
            "语言",
            "canonicalUrl",
            "规范地址",
            "nextPage",
            "下一页");
    private static final Map<String, String> TYPES = names(
            "article", "文章", "list", "列表页", "home", "首页", "video", "视频", "gallery", "图集", "error", "错误页", "wall",
            "登录或验证页", "empty", "空页");

    private final PrintStream out;

    PageReportPrinter(Terminal terminal) {
        this.out = terminal.out();
    }

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }

    void print(PageReport report) {
        line("网页 page", report.url().isEmpty() ? "（地址不详 · no address）" : report.url());
        line("来源包 source", source(report));
        line("编码 charset", charset(report.charset()));
        line("类型 type", TYPES.getOrDefault(report.type(), report.type()) + " " + report.type());
        if (report.rejected() != null) {
            line("不是文章", "no article: " + report.rejected());
        }
        out.println();
        findings(report.findings());
        if (report.firstLine() != null) {
            out.println();
            line("正文 text", report.paragraphs() + " 段 paragraphs · " + report.words() + " 字 words");
            line("首行 first", report.firstLine());
            line("末行 last", String.valueOf(report.lastLine()));
            line("下一页 next", report.nextPage() == null ? "无 none" : report.nextPage());
        }
    }

    private static String source(PageReport report) {
        if (report.source() == null) {
            return "无 none（--source 可指定 · can name one）";
        }
        return report.source() + (report.rule() ? "（有规则 · has a rule）" : "（无规则 · has no rule）");
    }

    private static String charset(PageCharset charset) {
        return charset.used() + "，HTTP " + said(charset.http()) + "，<meta> " + said(charset.meta()) + "："
                + switch (charset.belief()) {
                    case BYTES_ALONE -> "未声明，由字节判断 · nothing is declared: the bytes tell";
                    case HTTP -> "依 HTTP 头 · as the HTTP header says";
                    case PAGE -> "依页面声明 · as the page says";
                    case BYTES_AGAINST -> "声明与字节不符，以字节为准 · the bytes belie what is declared";
                };
    }

    private static String said(@Nullable String label) {
        return label == null ? "—" : label;
    }

    private void findings(List<Finding> findings) {
        String before = "";
        for (Finding finding : findings) {
            String label = finding.field().equals(before)
                    ? ""
                    : FIELDS.getOrDefault(finding.field(), "") + " " + finding.field();
            before = finding.field();
            out.println(HitList.printable(padded(label.strip(), LABEL)
                    + (finding.taken() ? "✓ " : "  ")
                    + padded(finding.link(), LINK)
                    + cut(finding.value())
                    + "  ← " + finding.reason()));
        }
    }

    private static String cut(String value) {
        String line = value.replace('\n', ' ');
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }

    private void line(String label, String value) {
        out.println(HitList.printable(padded(label, LABEL) + value));
    }

    /** Filled up with blanks to a width in columns, of which a Chinese character takes two. */
    private static String padded(String text, int width) {
        int columns =
                text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, width - columns));
    }
}
