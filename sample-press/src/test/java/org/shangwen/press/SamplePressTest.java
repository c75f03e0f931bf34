package org.shangwen.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class SamplePressTest {

    private final SamplePress press = SamplePress.start();
    private final PressClient client = new PressClient();

    @AfterAll
    void close() {
        client.close();
        press.close();
    }

    @Test
    void articlePages_fetched_showTitleAuthorAndText() {
        for (PressArticle article : press.articles()) {
            String page = client.text(article.url());
            assertThat(page)
                    .as("%s", article.url())
                    .contains(Html.text(article.title()).markup(), article.author());
            String visible = page.replaceAll("</?(strong|b)>", "");
            for (String paragraph : article.paragraphs()) {
                assertThat(visible).contains(Html.text(paragraph).markup());
            }
        }
    }
}
