package org.shangwen.mining.mention;

import java.util.regex.Pattern;

/** The turns of phrase that make a name the source of an article instead of its matter. */
final class SourceCues {

    private static final int REACH = 24;

    /** Ends right before the name, whoever it is. */
    private static final Pattern CREDIT =
            Pattern.compile("(?:(?:题图|头图|封图|配图|图片|图源|图|来源|出处|数据|文章)\\s*(?:来源|来自|均来自|源自|出自|源于)"
                    + "|图源|来源|出处|转载自|转自|首发于|发布于|发表于|原创于|供图|摄影)\\s*(?:于)?\\s*[:：|｜/@《“\"]?\\s*$");

    /** Ends right before the name: 据X报道, 根据X的数据. */
    private static final Pattern ACCORDING =
            Pattern.compile("(?:据|援引|引述)(?:外媒|媒体|日媒|韩媒|科技媒体|国外|英国|美国|德国|法国)?[^，。；！？、\\n]{0,6}$");

    /** Begins right behind the name: what 据 … leads to. */
    private static final Pattern REPORTS =
            Pattern.compile("^[》”\"]?[^，。；！？\\n]{0,16}?(?:报道|报导|消息|获悉|爆料|透露|披露|数据|统计|显示|报告|介绍|引述|了解|电讯|称)");

    /** Begins right behind a medium: X获悉, X 3月5日消息, X北京3月5日电, X注意到, X附原文. */
    private static final Pattern MEDIUM = Pattern.compile("^[》”\"]?\\s*(?:[^，。；！？\\n]{0,12}?"
            + "(?:获悉|讯[，,:： ]|消息[，,:： ]|报道|独家|首发|专访|记者|编辑|快讯|早报|了解到|日电|日音视频)"
            + "|注[:：，]|注意到|了解|附|提醒|汇总|整理|在此|援引|小伙伴|网友|(?:后续)?将(?:持续|保持)|从.{0,12}获悉|音视频|电\\s"
            + "|平台仅|合作媒体|专栏)");

    /** Around a medium that alone stands in brackets. */
    private static final Pattern OPENING = Pattern.compile("[(（]\\s*(?:据|来源[:：])?\\s*$");

    private static final Pattern CLOSING = Pattern.compile("^\\s*电?[)）]");

    /** Stands right before a medium: 接受X采访, 告诉X, 在X上. */
    private static final Pattern TO_MEDIUM =
            Pattern.compile("(?:接受|告诉|回应|回复|对|向|在|编译自|作者[:：|｜]?|文[|｜/／]?|来源[:：|｜]?)\\s*[《“\"]?$");

    private SourceCues() {}

    static boolean isSource(String part, Mention mention, boolean medium) {
        String ahead = part.substring(Math.max(0, mention.start() - REACH), mention.start());
        String behind = part.substring(mention.end(), Math.min(part.length(), mention.end() + REACH));
        if (CREDIT.matcher(ahead).find()) {
            return true;
        }
        if ((ahead.indexOf('据') >= 0 || ahead.indexOf('引') >= 0)
                && ACCORDING.matcher(ahead).find()
                && REPORTS.matcher(behind).find()) {
            return true;
        }
        return medium
                && (MEDIUM.matcher(behind).find()
                        || TO_MEDIUM.matcher(ahead).find()
                        || (OPENING.matcher(ahead).find()
                                && CLOSING.matcher(behind).find()));
    }
}
