package org.shangwen.searchapi.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@ExtendWith(InBrowser.class)
final class SearchPageTest {

    private static final String OUT_OF_TIME = """
            {"query":"美团","interpretation":{"companies":[],"text":"美团"},"total":{"value":0,"exact":false},
             "tookMs":1000,"hits":[],"facets":{"company":[],"source":[],"month":[]},"suggestion":null,"next":null}""";

    @Test
    void startPage_tellsWhatIsHeldAndOffersExamples(Visit visit) {
        visit.open("");
        assertThat(visit.page().locator(".holdings"))
                .containsText("已收录 " + SmallPaper.articles().size() + " 篇文章");
        assertThat(visit.page().locator(".holdings")).containsText("潮线商业");
        visit.link("字节跳动").first().click();
        assertThat(visit.page().locator(".reading")).containsText("识别为公司 字节跳动");
    }

    @Test
    void journey_overFacetArticleMentionCompanyAndBack_keepsEveryState(Visit visit) {
        Page page = visit.page();
        visit.open("");
        visit.search("速卖通");
        assertThat(page.locator(".hit mark").first()).containsText("速卖通");

        page.getByRole(AriaRole.CHECKBOX, named("字节跳动")).check();
        assertThat(page.locator(".pill")).hasText("公司：字节跳动");
        assertThat(visit.hits()).hasCount(1);

        visit.link(SmallPaper.LEAD_TITLE).click();
        assertThat(page.locator("h1")).hasText(SmallPaper.LEAD_TITLE);
        assertThat(page).hasTitle(Pattern.compile("^" + SmallPaper.LEAD_TITLE));

        page.locator(".article-text .mention").filter(text("字节跳动")).first().click();
        assertThat(page.locator("h1")).containsText("字节跳动");
        assertThat(page.locator(".company .hit-title").first()).hasText(SmallPaper.LEAD_TITLE);

        page.goBack();
        assertThat(page.locator("h1")).hasText(SmallPaper.LEAD_TITLE);
        page.goBack();
        assertThat(visit.hits()).hasCount(1);
        assertThat(visit.link(SmallPaper.LEAD_TITLE)).isFocused();
        page.goBack();
        assertThat(page.locator(".pill")).hasCount(0);
        page.goForward();
        assertThat(page.locator(".pill")).hasCount(1);
    }

    @Test
    void facetTakenAway_bringsEveryHitBack(Visit visit) {
        visit.open("?q=拼多多&source=tide");
        assertThat(visit.page().locator(".pill")).hasText("来源：潮线商业");
        visit.page().locator(".pill").click();
        assertThat(visit.page().locator(".pill")).hasCount(0);
        assertThat(visit.page()).hasURL(Pattern.compile("\\?q=[^&]+$"));
    }

    @Test
    void namesInQuotes_areSearchedAsCharacters(Visit visit) {
        visit.open("?q=速卖通");
        visit.link("改为只按字面检索").click();
        assertThat(visit.page().locator(".reading")).hasCount(0);
        assertThat(visit.parameter("q")).isEqualTo("\"速卖通\"");
        assertThat(visit.hits().first()).isVisible();
    }

    @Test
    void more_addsTheNextHitsAndSurvivesGoingBack(Visit visit) {
        visit.open("?q=美团");
        assertThat(visit.hits()).hasCount(10);
        visit.page().getByRole(AriaRole.BUTTON, button("继续显示")).click();
        assertThat(visit.hits()).hasCount(14);
        visit.hits().nth(12).locator(".hit-title a").click();
        assertThat(visit.page().locator(".article-title")).containsText("美团");
        visit.page().goBack();
        assertThat(visit.hits()).hasCount(14);
    }

    @Test
    void order_newest_standsInTheAddress(Visit visit) {
        visit.open("?q=美团");
        visit.page().getByLabel("排序").selectOption("newest");
        assertThat(visit.page()).hasURL(Pattern.compile("sort=newest"));
        assertThat(visit.hits().first().locator("time")).hasText("2021年12月15日");
    }

    @Test
    void nothingFound_saysSoAndShowsWaysOn(Visit visit) {
        visit.open("?q=永动面包机&source=tide");
        assertThat(visit.page().locator(".nothing h2")).containsText("永动面包机");
        visit.link("去掉全部筛选条件再找一次").click();
        assertThat(visit.page()).hasURL(Pattern.compile("\\?q=[^&]+$"));
    }

    @Test
    void refusedDate_isToldInWordsAndCanBeDropped(Visit visit) {
        visit.open("?q=速卖通&from=2021-99-99");
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("2021-10-11");
        visit.link("去掉这个条件再找").click();
        assertThat(visit.hits().first()).isVisible();
    }

    @Test
    void unreachableServer_isToldInWords(Visit visit) {
        visit.open("?q=速卖通");
        visit.page().route("**/api/v1/search?q=*", Route::abort);
        visit.search("拼多多");
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("连不上");
        visit.page().unroute("**/api/v1/search?q=*");
        visit.page().getByRole(AriaRole.BUTTON, button("再试一次")).click();
        assertThat(visit.hits().first()).isVisible();
    }

    @Test
    void searchOutOfTime_isAskedAgainThenToldInWords(Visit visit) {
        visit.open("?q=速卖通");
        List<String> asked = new ArrayList<>();
        visit.page().route("**/api/v1/search?q=*", route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(OUT_OF_TIME));
        });
        visit.search("美团");
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("没能在时限内做完");
        assertThat(asked).hasSize(2);
        visit.page().unroute("**/api/v1/search?q=*");
        visit.page().getByRole(AriaRole.BUTTON, button("再试一次")).click();
        assertThat(visit.hits().first()).isVisible();
    }

    @Test
    void lateAnswer_toAnEarlierSearch_isDiscarded(Visit visit) {
        visit.open("?q=字节跳动");
        List<Route> held = new ArrayList<>();
        String jingdong = "%E4%BA%AC%E4%B8%9C";
        visit.page().route(Pattern.compile("api/v1/search\\?q=" + jingdong), held::add);
        visit.search("京东");
        visit.page().waitForCondition(() -> !held.isEmpty());
        visit.search("美团");
        assertThat(visit.page().locator(".reading")).containsText("美团");
        held.getFirst().resume();
        visit.search("速卖通");
        assertThat(visit.page().locator(".reading")).containsText("速卖通");
        assertThat(visit.page().locator(".hits")).not().containsText("拼多多与京东谈农产品的路");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String beginning) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
