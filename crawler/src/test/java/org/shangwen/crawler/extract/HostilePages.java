package org.shangwen.crawler.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Pages made to cost more than they are worth: each kind grows with a number of pieces. */
final class HostilePages {

    static final String SENTENCE = "会稽灯会昨日在城南开幕，灯匠把三百盏纸灯挂上长街，行人缓缓走过，孩子们认着灯上的故事。";
    private static final String ARTICLE = "<h1>纸灯挂满城南长街</h1>" + "<p>" + SENTENCE + "</p>";

    private HostilePages() {}

    /** For each kind a page of so many pieces around or beside a short article. */
    static Map<String, IntFunction<String>> kinds() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        nesting(kinds);
        crowds(kinds);
        metadata(kinds);
        longThings(kinds);
        return kinds;
    }

    private static void nesting(Map<String, IntFunction<String>> kinds) {
        kinds.put("nested div", n -> page("<div>".repeat(n) + ARTICLE + "</div>".repeat(n)));
        kinds.put("nested div with text", n -> page("<div>一句话，够长的一句话，在每一层都写一遍。".repeat(n) + ARTICLE));
        kinds.put("nested named div", n -> page("<div class='content sidebar-x'>".repeat(n) + ARTICLE));
        kinds.put("unclosed p, b, a", n -> page(ARTICLE + "<p><b><a href=/x>字".repeat(n)));
        kinds.put("unclosed font", n -> page(ARTICLE + "<font color=red>字<p>".repeat(n)));
        kinds.put("nested li", n -> page("<ul><li>条目".repeat(n) + ARTICLE));
        kinds.put("nested table", n -> page("<table><tr><td>格".repeat(n) + ARTICLE));
        kinds.put("table without ends", n -> page("<table>" + "<tr><td>格<td>子".repeat(n) + "</table>" + ARTICLE));
        kinds.put("deep and wide", n -> page("<div>".repeat(500) + ("<p>" + SENTENCE + "</p>").repeat(n)));
        kinds.put(
                "deep and wide links",
                n -> page("<div class=related>".repeat(500) + "<a href=/a>".repeat(1) + "<p>一个链接的标题在这里</p>".repeat(n)));
    }

    private static void crowds(Map<String, IntFunction<String>> kinds) {
        kinds.put("links", n -> page(ARTICLE + "<a href='/a/b/c.html'>这里是一个链接标题</a>".repeat(n)));
        kinds.put(
                "links in a list",
                n -> page(ARTICLE + "<ul>" + "<li><a href='/a/b/c.html'>这里是一个链接标题</a></li>".repeat(n) + "</ul>"));
        kinds.put("images", n -> page(ARTICLE + "<img src='/icon.gif' width=1>".repeat(n)));
        kinds.put(
                "images alike",
                n -> page(ARTICLE + "<img data-src='https://a.example/x/logo.png?u=https%3A%2F%2Fb'>".repeat(n)));
        kinds.put("boxes like the body", n -> page(("<div class=content><p>" + SENTENCE + "</p></div>").repeat(n)));
        kinds.put(
                "boxes like the body apart",
                n -> page(
                        ("<div><div class='article-content'><p>" + SENTENCE + "</p><p>" + SENTENCE + "</p></div></div>")
                                .repeat(n)));
        kinds.put("headlines", n -> page("<h1>纸灯挂满城南长街</h1>".repeat(n) + ARTICLE));
        kinds.put("breaks", n -> page(ARTICLE + "<br>".repeat(n)));
        kinds.put("breaks with text", n -> page(ARTICLE + "字<br>".repeat(n)));
        kinds.put("paragraphs", n -> page(("<p>" + SENTENCE + "</p>").repeat(n)));
        kinds.put(
                "short lines",
                n -> page("<h1>纸灯挂满城南长街</h1><div class=content>" + "<p>作者：陆青禾</p><p>3小时前</p>".repeat(n)));
        kinds.put(
                "cells",
                n -> page(ARTICLE + "<table><tr>" + ("<td>" + SENTENCE + "</td>").repeat(n) + "</tr></table>"));
        kinds.put("rows", n -> page(ARTICLE + "<table>" + "<tr><td>甲</td><td>乙丙丁</td></tr>".repeat(n) + "</table>"));
        kinds.put("lines of code", n -> page(ARTICLE + "<pre>" + "x = x + 1;\n".repeat(n) + "</pre>"));
        kinds.put(
                "noise boxes",
                n -> page(ARTICLE + ("<div class=related><a href=/a>" + SENTENCE + "</a></div>").repeat(n)));
        kinds.put("time elements", n -> page("<time datetime='x'>前天</time>".repeat(n) + ARTICLE));
        kinds.put("time elements with inner text", n -> page("<time>".repeat(n) + ARTICLE));
        kinds.put("itemprop author", n -> page("<span itemprop=author>编辑</span>".repeat(n) + ARTICLE));
        kinds.put("nested itemprop author", n -> page("<div itemprop=author><i itemprop=name>编辑".repeat(n) + ARTICLE));
        kinds.put("itemprop datePublished", n -> page("<b itemprop=datePublished>无</b>".repeat(n) + ARTICLE));
        kinds.put("nested datePublished", n -> page("<div itemprop=datePublished class=time>字".repeat(n) + ARTICLE));
        kinds.put("class author", n -> page("<i class='author byline'>编辑</i>".repeat(n) + ARTICLE));
        kinds.put("class time", n -> page("<i class='pub-time'>无</i>".repeat(n) + ARTICLE));
        kinds.put("rel author", n -> page("<a rel=author href=/a>编辑</a>".repeat(n) + ARTICLE));
        kinds.put("rel next", n -> page("<a rel=next href='/a_2.html'>下一页</a>".repeat(n) + ARTICLE));
        kinds.put("canonical links", n -> page("<link rel=canonical href='http://['>".repeat(n) + ARTICLE));
        kinds.put(
                "video frames",
                n -> page("<iframe src='https://v.example/'></iframe><video></video>".repeat(n) + ARTICLE));
        kinds.put("hidden boxes", n -> page("<div style='display : none'>字</div>".repeat(n)));
        kinds.put("entities", n -> page(ARTICLE + "<p>" + "&amp;&#x4e2d;&nbsp;&copy".repeat(n)));
        kinds.put("comments", n -> page(ARTICLE + "<!-- x -->".repeat(n)));
        kinds.put(
                "headings",
                n -> page(ARTICLE + ("<h2><a href=/a>" + SENTENCE + "</a></h2><p>" + SENTENCE + "</p>").repeat(n)));
    }

    private static void metadata(Map<String, IntFunction<String>> kinds) {
        kinds.put(
                "metas",
                n -> "<meta name=keywords content='甲,乙'><meta property=og:title content='题'>".repeat(n) + ARTICLE);
        kinds.put("titles", n -> "<title>纸灯挂满 - 长街_网</title>".repeat(n) + ARTICLE);
        kinds.put(
                "json-ld scripts",
                n -> ("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"题\"}" + "</script>")
                                .repeat(n)
                        + ARTICLE);
        kinds.put("json-ld nested lists", n -> json("[".repeat(n)) + ARTICLE);
        kinds.put("json-ld nested objects", n -> json("{\"@graph\":".repeat(n)) + ARTICLE);
        kinds.put(
                "json-ld authors",
                n -> json("{\"@type\":\"NewsArticle\",\"headline\":\"题\",\"author\":[" + "{\"name\":\"陆青禾\"},".repeat(n)
                                + "1]}")
                        + ARTICLE);
        kinds.put(
                "json-ld graph",
                n -> json("{\"@graph\":[" + "{\"@type\":\"NewsArticle\",\"headline\":\"题\"},".repeat(n) + "1]}")
                        + ARTICLE);
        kinds.put(
                "json-ld types",
                n -> json("[" + ("{\"@type\":[" + "\"A\",".repeat(50) + "\"B\"]},").repeat(n) + "1]") + ARTICLE);
        kinds.put(
                "json-ld headline",
                n -> json("{\"@type\":\"NewsArticle\",\"headline\":\"" + "题 - ".repeat(n) + "\"}") + ARTICLE);
        kinds.put(
                "json-ld digits",
                n -> json("{\"@type\":\"NewsArticle\",\"datePublished\":" + "9".repeat(n) + "}") + ARTICLE);
        kinds.put("scripts", n -> page("<script>document.write('<p>字')</script>".repeat(n) + ARTICLE));
        kinds.put(
                "embedded state",
                n -> page("<script>window.__INITIAL_STATE__={\"a\":[" + "{\"content\":\"<p>字</p>\"},".repeat(n)
                        + "1]}</script>"));
        kinds.put(
                "embedded state nested",
                n -> page("<script>window.__INITIAL_STATE__=" + "{\"a\":".repeat(n) + "</script>"));
        kinds.put("embedded state braces", n -> page("<script id=__NEXT_DATA__>" + "{".repeat(n) + "</script>"));
        kinds.put("embedded states", n -> page("<script>window.DATA = {\"a\":1};</script>".repeat(n)));
    }

    private static void longThings(Map<String, IntFunction<String>> kinds) {
        kinds.put("title", n -> "<title>" + "题 - ".repeat(n) + "</title>" + ARTICLE);
        kinds.put("title of signs", n -> "<title>" + "_".repeat(n) + "</title>" + ARTICLE);
        kinds.put("headline", n -> "<h1>" + "纸灯_".repeat(n) + "</h1>" + ARTICLE);
        kinds.put("classes", n -> page("<div class='" + "content-x aB ".repeat(n) + "'>" + ARTICLE + "</div>"));
        kinds.put(
                "boxes with many classes",
                n -> page(
                        ("<div class='" + "body a1 ".repeat(100) + "'><p>" + SENTENCE + "</p></div>").repeat(n / 20)));
        kinds.put("different classes", n -> page(different(n) + ARTICLE));
        kinds.put(
                "attribute",
                n -> page("<p title='" + "字".repeat(n) + "' style='" + "a:b; ".repeat(n) + "'>" + ARTICLE));
        kinds.put("attributes", n -> page("<p " + attributes(n) + ">" + ARTICLE));
        kinds.put("line", n -> page("<h1>长</h1><p>" + SENTENCE.repeat(n)));
        kinds.put("line without marks", n -> page("<h1>长</h1><p>" + "字".repeat(n)));
        kinds.put("line of blanks", n -> page("<h1>长</h1><p>字" + " \u3000\u00a0".repeat(n) + "字"));
        kinds.put("line of digits", n -> page(ARTICLE + "<p>" + "2019-13-45 25:61 2019年".repeat(n)));
        kinds.put("line of by-lines", n -> page(ARTICLE + "<p>" + "作者：（记者 文/".repeat(n)));
        kinds.put("line of brackets", n -> page(ARTICLE + "<p>" + "【编辑（(".repeat(n)));
        kinds.put("address", n -> page("<base href='https://a.example/" + "../".repeat(n) + "'><img src=x>" + ARTICLE));
        kinds.put(
                "address of proxies",
                n -> page(ARTICLE + "<img src='https://a.example/?url=" + "https%3A%2F%2Fa%3Furl%3D".repeat(n) + "'>"));
        kinds.put("srcset", n -> page(ARTICLE + "<img srcset='" + "a.png 1x, ".repeat(n) + "'>"));
        kinds.put("direction marks", n -> page("<h1>\u202e街长\u202c</h1><p>" + "\u202e\u2066字\u200b\u200d，".repeat(n)));
        kinds.put("NUL", n -> page(ARTICLE + "<p>" + "\0字\0".repeat(n)));
        kinds.put("surrogates", n -> page(ARTICLE + "<p>" + "😀𠮷，".repeat(n)));
        kinds.put("open tags", n -> page(ARTICLE + "<".repeat(n)));
        kinds.put("markup in text", n -> page(ARTICLE + "<p>" + "&lt;p&gt;".repeat(n)));
    }

    /** A page of a kind of about so many bytes. */
    static byte[] ofSize(IntFunction<String> kind, int bytes) {
        int grown = utf8(kind.apply(2000)).length - utf8(kind.apply(1000)).length;
        int count = (int) Math.min(2_000_000L, bytes * 1000L / Math.max(1, grown));
        return utf8(kind.apply(count));
    }

    /** A page whose bytes are no text. */
    static byte[] binary(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    static byte[] utf8(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gbk(String html) {
        return html.getBytes(Charset.forName("GB18030"));
    }

    static String page(String body) {
        return "<html><head><title>纸灯挂满城南长街 - 例报</title></head><body>" + body + "</body></html>";
    }

    private static String json(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static String different(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("<div class='c").append(i).append("' id=i").append(i).append(">字</div>");
        }
        return out.toString();
    }

    private static String attributes(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append('a').append(i).append("=1 ");
        }
        return out.toString();
    }
}
