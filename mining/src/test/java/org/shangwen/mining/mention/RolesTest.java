package org.shangwen.mining.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangwen.mining.Findings;
import org.shangwen.mining.Miner;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyId;

class RolesTest {

    private static final Miner MINER = new Miner(CompanyCatalog.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "题图来自Unsplash，基于CC0协议 | unsplash",
                "题图来自 Unsplash，基于 CC0 协议。 | unsplash",
                "图源：视觉中国 | visual-china",
                "图片来源：微博 | weibo",
                "据新浪科技报道，腾讯正在测试新的功能 | sina",
                "据新浪财经消息，腾讯回购了股份 | sina",
                "新华社华盛顿1月29日电 美国国会开会 | xinhua",
                "相关产品明年上市。（路透社） | reuters",
                "新机的续航更长。IT之家注意到，这款手机支持快充 | ithome",
                "据36氪了解，腾讯参与了这一轮融资 | 36kr",
                "IT之家 3 月 5 日消息，微软发布了更新 | ithome",
                "36氪获悉，腾讯参与了这一轮融资 | 36kr",
                "该文观点仅代表作者本人，人人都是产品经理平台仅提供信息存储空间服务 | woshipm",
                "文章首发于知乎，转载请注明 | zhihu",
                "本文由作者原创发布于知乎，未经许可禁止转载 | zhihu",
            })
    void mine_turnOfPhraseOfSources_isSource(String text, String company) {
        Findings findings = MINER.mine("", text);
        assertThat(roleOf(findings, company)).isEqualTo(Mention.Role.SOURCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "腾讯发布第三季度财报 | tencent",
                "据腾讯财报，网络广告收入增长，腾讯的毛利率上升，腾讯还回购了股份 | tencent",
                "知乎宣布上线新的会员服务 | zhihu",
                "虎嗅裁员，虎嗅的员工收到补偿 | huxiu",
                "36氪公布第三季度财报 | 36kr",
            })
    void mine_matterOfArticle_isSubject(String text, String company) {
        Findings findings = MINER.mine("", text);
        assertThat(roleOf(findings, company)).isEqualTo(Mention.Role.SUBJECT);
    }

    @Test
    void mine_namedOnceFarDown_isMentioned() {
        String filler = "这一段讲的是行业的背景，没有提到任何一家公司的名字。".repeat(20);
        String text = "腾讯公布了财报。腾讯的收入增长。腾讯的利润也在增长。" + filler + "分析师也提到了微博。";
        Findings findings = MINER.mine("腾讯公布财报", text);
        assertThat(roleOf(findings, "tencent")).isEqualTo(Mention.Role.SUBJECT);
        assertThat(roleOf(findings, "weibo")).isEqualTo(Mention.Role.MENTIONED);
        assertThat(findings.companies())
                .extracting(CompanyUse::company)
                .containsExactly(new CompanyId("tencent"), new CompanyId("weibo"));
    }

    @Test
    void of_mixedRoles_putsSubjectsFirstAndCountsAll() {
        List<Mention> mentions = List.of(
                mention("weibo", Mention.Role.SOURCE),
                mention("tencent", Mention.Role.MENTIONED),
                mention("zhihu", Mention.Role.MENTIONED),
                mention("zhihu", Mention.Role.MENTIONED),
                mention("weibo", Mention.Role.SOURCE),
                mention("weibo", Mention.Role.SOURCE),
                mention("baidu", Mention.Role.SOURCE),
                mention("baidu", Mention.Role.SUBJECT));
        assertThat(CompanyUse.of(mentions))
                .containsExactly(
                        new CompanyUse(new CompanyId("baidu"), 2, Mention.Role.SUBJECT),
                        new CompanyUse(new CompanyId("zhihu"), 2, Mention.Role.MENTIONED),
                        new CompanyUse(new CompanyId("tencent"), 1, Mention.Role.MENTIONED),
                        new CompanyUse(new CompanyId("weibo"), 3, Mention.Role.SOURCE));
    }

    private static Mention mention(String company, Mention.Role role) {
        return new Mention(Mention.Part.TEXT, 0, 2, "名字", Mention.Kind.LINKED, new CompanyId(company), role);
    }

    private static Mention.Role roleOf(Findings findings, String company) {
        return findings.companies().stream()
                .filter(use -> use.company().value().equals(company))
                .findFirst()
                .orElseThrow(() -> new AssertionError(company + " is not found in " + findings))
                .role();
    }
}
