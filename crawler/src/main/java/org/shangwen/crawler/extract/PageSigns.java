package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's address, metadata and players say of its type. Read only when the text leaves room for doubt. */
final class PageSigns {

    private static final List<String> PLAYERS = List.of(
            "player.",
            "/player",
            "/embed/",
            "youtube",
            "v.qq.com",
            "youku",
            "bilibili",
            "vimeo",
            "dailymotion",
            "/video");
    private static final List<String> VIDEO_PATHS =
            List.of("/video/", "/videos/", "/v/", "/watch", "//v.", "//tv.", "//video.");
    private static final List<String> GALLERY_PATHS = List.of(
            "/photo/",
            "/photos/",
            "/photoview/",
            "/gallery/",
            "/slide",
            "/tuji/",
            "/tupian/",
            "/picture",
            "//photo.",
            "//slide.",
            "//pic.");
    private static final List<String> LIST_PATHS = List.of(
            "/tag/",
            "/tags/",
            "/category/",
            "/categories/",
            "/author/",
            "/authors/",
            "/topic/",
            "/topics/",
            "/channel/",
            "/column/",
            "/columns/",
            "/list/",
            "/lists/",
            "/list.",
            "/list_",
            "/search",
            "/page/",
            "?page=",
            "&page=",
            "?s=");
    private static final List<String> LIST_LABELS = List.of(
            "标签：",
            "标签:",
            "分类：",
            "分类:",
            "作者：",
            "作者:",
            "专题：",
            "搜索：",
            "搜索:",
            "归档：",
            "归档:",
            "tag:",
            "tag archives",
            "category:",
            "author:",
            "archive",
            "search results",
            "标签归档",
            "分类归档",
            "關鍵字：",
            "標籤：",
            "分類：");
    private static final List<String> LIST_TITLES = List.of("搜索结果", "搜索結果", "search results for", "的相关文章");
    private static final List<String> VIDEO_TITLES = List.of("视频", "video");
    private static final List<String> GALLERY_TITLES = List.of("组图", "图集", "高清图", "photos", "gallery", "in pictures");
    private static final int LONGEST = 2000;

    private final Element root;
    private final @Nullable Document document;

    PageSigns(Element root) {
        this.root = root;
        this.document = root.ownerDocument();
    }

    /** The text of {@code <title>}, or empty. */
    String title() {
        return document == null ? "" : Characters.tidy(Characters.cut(document.title(), LONGEST));
    }

    /** Whether the address is the front of a site: no path beyond an index and no query. */
    boolean isFront() {
        String address = address();
        int host = address.indexOf("://");
        if (host < 0) {
            return false;
        }
        int path = address.indexOf('/', host + 3);
        String rest = path < 0 ? "" : address.substring(path + 1);
        int mark = rest.indexOf('#');
        rest = mark < 0 ? rest : rest.substring(0, mark);
        return rest.isEmpty() || rest.matches("(index|default|home)\\.[a-z]{3,5}");
    }

    /** Whether the address is one that sites give to lists. It says nothing by itself: articles stand there, too. */
    boolean isListing() {
        return holds(address(), LIST_PATHS);
    }

    /** Whether a title is labelled as the name of a list: 标签：物流. */
    boolean isLabelled(String title) {
        String bare = lower(title);
        return LIST_LABELS.stream().anyMatch(bare::startsWith)
                || LIST_TITLES.stream().anyMatch(bare::contains);
    }

    /** Whether the metadata call the page an article. */
    boolean isDeclaredArticle() {
        return has("meta[property=article:published_time], meta[property=og:type][content=article]")
                || has("meta[property=og:type][content=news]");
    }

    /** Whether there is a field for a password. */
    boolean asksPassword() {
        return root.selectFirst("input[type=password]") != null;
    }

    /** How many signs there are that a film is what the page shows. */
    int video() {
        int signs = has("meta[property=og:type][content^=video], meta[property^=og:video]") ? 1 : 0;
        signs += hasPlayer() ? 1 : 0;
        signs += holds(address(), VIDEO_PATHS) ? 1 : 0;
        return signs + (holds(lower(title()), VIDEO_TITLES) ? 1 : 0);
    }

    /** How many signs there are that pictures are what the page shows. */
    int gallery() {
        int signs = has("meta[property=og:type][content^=gallery]") ? 1 : 0;
        signs += root.select("img").size() >= 6 ? 1 : 0;
        signs += holds(address(), GALLERY_PATHS) ? 1 : 0;
        return signs + (holds(lower(title()), GALLERY_TITLES) ? 1 : 0);
    }

    private boolean hasPlayer() {
        if (root.selectFirst("video") != null) {
            return true;
        }
        for (Element frame : root.select("iframe, embed")) {
            if (holds(lower(frame.attr("src")), PLAYERS)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String selector) {
        return document != null && document.selectFirst(selector) != null;
    }

    private String address() {
        return document == null ? "" : lower(document.location());
    }

    private static String lower(String text) {
        return Characters.cut(text, LONGEST).toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String text, List<String> parts) {
        return parts.stream().anyMatch(text::contains);
    }
}
