package org.shangwen.searchapi.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@ExtendWith(InBrowser.class)
final class SourcesPageTest {

    private static final int CRAWL_MS = 180_000;

    @Test
    void crawlNow_showsTheRunUntilItEndsAndItsArticlesAreFound(Visit visit) {
        Page page = visit.page();
        visit.open("?view=sources");
        Locator source = page.locator(".source", new Page.LocatorOptions().setHasText("檐灯科技"));
        source.getByRole(AriaRole.BUTTON).click();
        assertThat(source.locator(".state")).hasText("完成", new LocatorAssertions.HasTextOptions().setTimeout(CRAWL_MS));
        assertThat(source.locator(".counts")).containsText("新增");
        assertThat(page.locator(".runs tbody tr").first()).containsText("手动");
        source.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("看它的文章"))
                .click();
        assertThat(visit.hits().first()).isVisible();
        assertThat(page.locator(".found")).containsText(Pattern.compile("找到 \\d+ 篇"));
    }
}
