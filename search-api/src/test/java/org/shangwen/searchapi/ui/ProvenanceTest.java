package org.shangwen.searchapi.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an article's head tells beside its headline. */
@ExtendWith(InBrowser.class)
final class ProvenanceTest {

    private static void openLead(Visit visit) {
        visit.open("?q=" + SmallPaper.LEAD_TITLE);
        visit.link(SmallPaper.LEAD_TITLE).click();
    }

    @Test
    void article_tellsSubtitleOriginEditorChangeAndLength(Visit visit) {
        openLead(visit);
        assertThat(visit.page().locator(".subtitle")).hasText("速卖通走过的路，字节再走一遍");
        assertThat(visit.page().locator(".provenance .dotted > span")).hasText(new Pattern[] {
            Pattern.compile("^来源：码头夜话$"),
            Pattern.compile("^编辑：吴三$"),
            Pattern.compile("^更新于 2021年10月12日 18:05$"),
            Pattern.compile("^\\d+ 字$"),
            Pattern.compile("^约 1 分钟$")
        });
    }

    @Test
    void article_inEnglish_tellsTheSame(Visit visit) {
        visit.open("?q=" + SmallPaper.LEAD_TITLE);
        visit.page().locator("#language").click();
        visit.link(SmallPaper.LEAD_TITLE).click();
        assertThat(visit.page().locator(".provenance")).containsText("Edited by 吴三");
        assertThat(visit.page().locator(".provenance")).containsText("about 1 min");
    }

    @Test
    void origin_leadsToWhatElseWasTakenFromThere(Visit visit) {
        openLead(visit);
        visit.link("来源：码头夜话").click();
        assertThat(visit.page().locator(".pill")).hasText("转载自：码头夜话");
        assertThat(visit.hits()).hasCount(1);
    }

    @Test
    void articleWithoutAnyOfIt_tellsItsLengthOnly(Visit visit) {
        visit.open("?q=" + SmallPaper.SHOPS_TITLE);
        visit.link(SmallPaper.SHOPS_TITLE).click();
        assertThat(visit.page().locator(".subtitle")).hasCount(0);
        assertThat(visit.page().locator(".provenance .dotted > span")).hasCount(2);
    }
}
