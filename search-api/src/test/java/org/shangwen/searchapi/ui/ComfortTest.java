package org.shangwen.searchapi.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Language, colours, small windows, paper, and the keyboard alone. */
@Tag("browser")
@ExtendWith(InBrowser.class)
final class ComfortTest {

    private static final String PAPER = "getComputedStyle(document.documentElement).backgroundColor";

    @Test
    void languageSwitch_changesEveryWordAndIsRemembered(Visit visit) {
        visit.open("?q=速卖通");
        visit.page().locator("#language").click();
        assertThat(visit.page().locator(".reading")).containsText("Read as company");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
        visit.open("?view=sources");
        assertThat(visit.page().locator("h1")).hasText("Sources and crawls");
        visit.page().locator("#language").click();
        assertThat(visit.page().locator("h1")).hasText("来源与抓取");
    }

    @Test
    void theme_followsTheSystemUntilChosen(Visit visit) {
        Page page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visit.open("");
        assertThat(page.evaluate(PAPER)).isEqualTo("rgb(20, 23, 26)");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("切换到浅色"))
                .click();
        assertThat(page.evaluate(PAPER)).isEqualTo("rgb(248, 247, 244)");
        visit.open("?q=速卖通");
        assertThat(page.evaluate(PAPER)).isEqualTo("rgb(248, 247, 244)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=速卖通",
                "?q=永动面包机&source=tide&from=2021-01-01",
                "?q=x&from=2021-99-99",
                "?view=company&id=bytedance",
                "?view=sources",
                "?view=article&id=nothing"
            })
    void narrowWindow_neverScrollsSideways(String address, Visit visit) {
        visit.page().setViewportSize(360, 740);
        visit.open(address);
        assertThat(visit.overflow()).isZero();
    }

    @Test
    void narrowWindow_hostileArticle_neverScrollsSideways(Visit visit) {
        visit.page().setViewportSize(360, 740);
        visit.open("?view=article&id=" + SmallPaper.HOSTILE.id());
        assertThat(visit.overflow()).isZero();
    }

    @Test
    void narrowWindow_facetsAreInADrawer(Visit visit) {
        Page page = visit.page();
        page.setViewportSize(390, 844);
        visit.open("?q=速卖通");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("筛选"))
                .click();
        page.getByRole(AriaRole.DIALOG).getByLabel("字节跳动").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看结果"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator(".pill")).hasText("公司：字节跳动");
    }

    @Test
    void keyboardAlone_findsOpensAndReturns(Visit visit) {
        Page page = visit.page();
        visit.open("?view=sources");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("字节跳动");
        page.keyboard().press("Enter");
        assertThat(visit.hits().first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(visit.hits().first().locator(".hit-title a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(visit.link("返回检索结果")).isFocused();
        page.keyboard().press("Enter");
        assertThat(visit.hits().first().locator(".hit-title a")).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void skipLink_isFirstAndLeadsToTheContent(Visit visit) {
        visit.open("?q=速卖通");
        visit.page().keyboard().press("Tab");
        assertThat(visit.page().locator(".skip")).isFocused();
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().locator("main")).isFocused();
    }

    @Test
    void paper_holdsTheTextAndItsSourceOnly(Visit visit) {
        visit.open("?q=" + SmallPaper.LEAD_TITLE);
        visit.link(SmallPaper.LEAD_TITLE).click();
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visit.page().locator(".bar")).isHidden();
        assertThat(visit.page().locator(".article-text")).isVisible();
        assertThat(visit.page().getByText("https://tide.example/2021/lead.html"))
                .isVisible();
    }
}
