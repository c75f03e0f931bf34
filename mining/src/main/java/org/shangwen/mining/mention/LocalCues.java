package org.shangwen.mining.mention;

import java.util.List;
import org.shangwen.mining.fold.FoldedText;

/** The words directly beside a name that tell a company from a thing: 苹果公司, 支付平台Square, 得物CEO. */
final class LocalCues {

    private static final List<String> BEHIND = List.of(
            "公司", "集团", "ceo", "cto", "cfo", "coo", "创始人", "联合创始人", "董事长", "总裁", "副总裁", "首席", "官方", "官网", "宣布", "发布",
            "推出", "财报", "旗下", "股价", "市值", "高管", "回应", "员工", "app", "手机", "空调", "电脑", "电视", "电商", "平台", "客户端", "inc",
            "corp", "方面表示", "方面回应");

    private static final List<String> AHEAD = List.of(
            "公司", "巨头", "平台", "厂商", "企业", "独角兽", "制造商", "开发商", "服务商", "运营商", "零售商", "社区", "网站", "母公司", "竞争对手", "友商");

    private static final String OPENING = "“\"‘'《「『(（【";

    private static final String CLOSING = "”\"’'》」』";

    private LocalCues() {}

    /** Whether such a word stands beside {@code [start, end)}, quotes left out of account. */
    static boolean prove(FoldedText text, int start, int end) {
        int behind = end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        for (String cue : BEHIND) {
            if (text.startsWith(cue, behind)) {
                return true;
            }
        }
        int ahead = start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
        for (String cue : AHEAD) {
            if (text.startsWith(cue, ahead - cue.length())) {
                return true;
            }
        }
        return false;
    }
}
