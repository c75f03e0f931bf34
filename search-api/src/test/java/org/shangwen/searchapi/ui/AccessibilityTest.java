package org.shangwen.searchapi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of axe-core, WCAG AA included, in light and dark. */
@Tag("browser")
@ExtendWith(InBrowser.class)
final class AccessibilityTest {

    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String VIOLATIONS = """
            async () => (await axe.run()).violations.flatMap(violation =>
                violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`))""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=速卖通",
                "?q=美团&company=meituan&from=2021-01-01&to=2021-12-31",
                "?q=永动面包机&source=tide",
                "?q=x&from=2021-99-99",
                "?view=company&id=bytedance",
                "?view=sources"
            })
    void view_hasNoViolation(String address, Visit visit) throws IOException {
        visit.open(address);
        assertThat(violationsInBothThemes(visit)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void article_hasNoViolation(String language, Visit visit) throws IOException {
        visit.open("?q=" + SmallPaper.LEAD_TITLE);
        if (language.equals("en")) {
            visit.page().locator("#language").click();
        }
        visit.link(SmallPaper.LEAD_TITLE).click();
        visit.page().locator(".ways summary").click();
        assertThat(violationsInBothThemes(visit)).isEmpty();
    }

    private static List<?> violationsInBothThemes(Visit visit) throws IOException {
        Page page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(axe());
        List<?> light = (List<?>) page.evaluate(VIOLATIONS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<?> dark = (List<?>) page.evaluate(VIOLATIONS);
        return List.of(light, dark).stream().flatMap(List::stream).toList();
    }

    private static String axe() throws IOException {
        ClassLoader loader = AccessibilityTest.class.getClassLoader();
        try (InputStream script = Objects.requireNonNull(loader.getResourceAsStream(AXE), AXE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
