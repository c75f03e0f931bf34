package org.shangwen.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shangwen.crawler.FollowingParts.Gathered;
import org.shangwen.crawler.Parts.Had;
import org.shangwen.crawler.Parts.Missing;
import org.shangwen.crawler.extract.HtmlPage;

final class FollowingPartsTest {

    private static final String FIRST = "https://press.example/a.html";

    private final List<String> asked = new ArrayList<>();

    private static HtmlPage page(String url) {
        return HtmlPage.parse(url, "<p>x</p>".getBytes(StandardCharsets.UTF_8), null);
    }

    private static String part(int number) {
        return "https://press.example/a_" + number + ".html";
    }

    /** The parts after the first page of a site on which each page of the map names the next. */
    private Gathered gather(String second, Map<String, String> next, int bytes) {
        Parts all = url -> {
            asked.add(url);
            return new Had(page(url), bytes);
        };
        return new FollowingParts(part -> following(next, part), all).after(page(FIRST), second);
    }

    private static @Nullable String following(Map<String, String> next, HtmlPage part) {
        return next.get(part.url());
    }

    @Test
    void parts_thatNameEachOther_areGatheredInTheirOrder() {
        Gathered gathered = gather(part(2), Map.of(part(2), part(3), part(3), part(4)), 10);

        assertThat(gathered.pages()).extracting(HtmlPage::url).containsExactly(part(2), part(3), part(4));
        assertThat(gathered.missing()).isNull();
    }

    @Test
    void part_thatNamesOneThatWasThere_endsTheArticle() {
        Gathered gathered =
                gather(part(2), Map.of(part(2), part(3), part(3), "https://press.example:443/a_2.html#top"), 10);
        Gathered backToFirst = gather(part(2), Map.of(part(2), FIRST + "?utm_source=x"), 10);

        assertThat(gathered.pages()).hasSize(2);
        assertThat(gathered.missing()).isNotNull();
        assertThat(backToFirst.pages()).hasSize(1);
        assertThat(asked).containsExactly(part(2), part(3), part(2));
    }

    @Test
    void part_onAnotherHostOrNoAddress_isNotAskedFor() {
        assertThat(gather("https://other.example/a_2.html", Map.of(), 10).missing())
                .contains("another host");
        assertThat(gather("javascript:next()", Map.of(), 10).missing()).isNotNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void parts_withoutEnd_areCutAtTheMost() {
        Gathered gathered =
                new FollowingParts(page -> page.url() + "x", url -> new Had(page(url), 10)).after(page(FIRST), part(2));

        assertThat(gathered.pages()).hasSize(FollowingParts.MOST_PARTS);
        assertThat(gathered.missing()).contains("more than 20 parts");
    }

    @Test
    void parts_tooLargeTogether_areCut() {
        Gathered gathered = gather(part(2), Map.of(part(2), part(3), part(3), part(4)), 5_000_000);

        assertThat(gathered.pages()).hasSize(2);
        assertThat(gathered.missing()).contains("bytes");
    }

    @Test
    void part_thatCannotBeHad_leavesThoseBefore() {
        Gathered gathered = new FollowingParts(
                        page -> part(3),
                        url -> url.equals(part(3)) ? new Missing("status 404") : new Had(page(url), 10))
                .after(page(FIRST), part(2));

        assertThat(gathered.pages()).hasSize(1);
        assertThat(gathered.missing()).isEqualTo("part " + part(3) + ": status 404");
    }
}
