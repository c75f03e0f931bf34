package org.shangwen.searchapi.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Text from outside is text, wherever it shows. {@link Visit} fails the test if anything of it runs. */
@Tag("browser")
@ExtendWith(InBrowser.class)
final class HostileArticleTest {

    private static final String ADDRESS = "?view=article&id=" + SmallPaper.HOSTILE.id();
    private static final String FOREIGN =
            "main :is(script, img, svg[onload], i, b, u, iframe, a[href^='javascript' i])";

    @Test
    void article_showsEveryFieldAsText(Visit visit) {
        Page page = visit.page();
        visit.open(ADDRESS);
        assertThat(page.locator("h1")).containsText("<script>alert('title')</script><b>速卖通</b>");
        assertThat(page.locator(".subtitle")).containsText("<img src=x onerror=alert('subtitle')>");
        assertThat(page.locator(".article > .meta").first()).containsText("<img src=x onerror=alert('source')>");
        assertThat(page.locator(".article > .meta").first()).containsText("\"><svg onload=alert('author')>");
        assertThat(page.locator(".provenance")).containsText("<a href=javascript:alert('origin')>报</a>");
        assertThat(page.locator(".provenance")).containsText("<b onclick=alert('editor')>编</b>");
        assertThat(page.locator(".article-text")).containsText("<img src=x onerror=alert('text')>");
        assertThat(page.locator(".article-text")).containsText("&amp; <a href=\"javascript:alert('link')\">点我</a>");
        assertThat(page.locator(".tags")).containsText("<i onclick=alert('tag')>");
        page.locator(".ways summary").click();
        assertThat(page.locator(".ways")).containsText("<script>alert('way')</script>");
        assertThat(page.locator(FOREIGN)).hasCount(0);
    }

    @Test
    void results_showEveryFieldAsText(Visit visit) {
        visit.open("?q=速卖通&source=hostile");
        assertThat(visit.hits()).hasCount(1);
        assertThat(visit.hits()).containsText("<script>alert('title')</script>");
        assertThat(visit.page().locator(".facets")).containsText("<img src=x onerror=alert('source')>");
        assertThat(visit.page().locator(FOREIGN)).hasCount(0);
        assertThat(visit.hits().locator(".original")).hasCount(0);
    }

    @Test
    void addressesThatAreNoWebAddresses_areNoLinks(Visit visit) {
        visit.open(ADDRESS);
        visit.page().locator(".ways summary").click();
        Object schemes = visit.page()
                .evaluate(
                        "[...new Set([...document.querySelectorAll('a')].map(a => new URL(a.href).protocol))].join()");
        assertThat(schemes).isEqualTo("http:");
    }

    @Test
    void directionOverrides_areTakenOut(Visit visit) {
        visit.open(ADDRESS);
        Object steering = visit.page()
                .evaluate("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent + document.title)");
        assertThat(steering).isEqualTo(false);
    }

    @Test
    void hostileQueryAndFilters_showAsText(Visit visit) {
        visit.open("?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&tag=%3Cb%3E&author=%22%3E%3Cscript%3E");
        assertThat(visit.page().locator(".nothing h2")).containsText("<img src=x onerror=alert(1)>");
        assertThat(visit.page().locator(".pills")).containsText("标签：<b>");
        assertThat(visit.page().locator(FOREIGN)).hasCount(0);
    }
}
