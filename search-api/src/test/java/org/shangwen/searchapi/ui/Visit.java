package org.shangwen.searchapi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;

/** One reader's visit. It notes whatever must never happen: scripts from outside, errors, requests that leave. */
final class Visit implements AutoCloseable {

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, String base) {
        this.base = base;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        this.page = context.newPage();
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> complaints.add("page error: " + error));
        page.onConsoleMessage(message -> {
            // The browser itself reports every refused request; the tests of refusals judge them by what is shown.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                complaints.add("request leaves: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens an address below the site's, such as {@code ?q=速卖通}, and waits until it shows. */
    void open(String address) {
        page.navigate(base + address);
        page.locator("main h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Types into the box and sends it. */
    void search(String query) {
        Locator box = page.getByRole(AriaRole.SEARCHBOX);
        box.fill(query);
        box.press("Enter");
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator hits() {
        return page.locator(".hit");
    }

    /** The search of the address, such as {@code ?q=…}, decoded. */
    String parameter(String name) {
        return String.valueOf(page.evaluate("name => new URLSearchParams(location.search).get(name)", name));
    }

    /** The page's width beyond its window, in CSS pixels; 0 if it does not scroll sideways. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the page must never do").isEmpty();
    }
}
