package org.shangwen.press;

import java.util.List;

/** What readers write below an article: noise that names companies and times of its own. */
final class TidelineComments {

    private static final List<String> WHEN = List.of("3小时前", "昨天 21:07", "5天前", "2周前", "刚刚");

    private static final List<String> WHO = List.of("路过的芦苇", "仓库老周", "一颗薄荷", "半夜改标题", "阿柚", "山脚下的猫");

    private static final List<String> WHAT = List.of(
            "写得实在，收藏了慢慢看。",
            "我们家还是习惯在京东买，送得快。",
            "第二段没看懂，作者能举个例子吗？",
            "淘宝开店十年的路过，深有同感。",
            "有没有人拉个群讨论一下？",
            "转给同事了，下周例会就聊这个。",
            "前排，等下篇。",
            "拼多多上早就这么做了吧。");

    private TidelineComments() {}

    static Html of(Draft draft) {
        return Links.each(List.of(0, 1, 2), n -> comment(draft.slug() + n));
    }

    private static Html comment(String seed) {
        return Html.raw("<li class=\"comment\"><b class=\"fn\">" + pick(WHO, seed + "who")
                + "</b> <span class=\"comment-date\">"
                + pick(WHEN, seed + "when") + "</span><div class=\"comment-content\"><p>" + pick(WHAT, seed + "what")
                + "</p></div><a class=\"comment-reply-link\" rel=\"nofollow\" href=\"/wp-admin/\">回复</a></li>\n");
    }

    private static Html pick(List<String> from, String seed) {
        return Html.text(from.get(Math.floorMod(seed.hashCode() * 31 + seed.length(), from.size())));
    }
}
