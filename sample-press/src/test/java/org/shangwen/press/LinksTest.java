package org.shangwen.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link of every site, followed as a polite visitor does. */
final class LinksTest {

    private static final Map<String, Set<String>> DEAD_ON_PURPOSE = Map.of(
            "tideline", Set.of("/archives/2024-annual-review.html", "/archives/partners.html"),
            "quay", Set.of("/html/20231111/zhuanti-1111.shtml"),
            "lantern", Set.of());

    private static final Map<String, Set<String>> DISALLOWED = Map.of(
            "tideline", Set.of("/wp-admin/", "/preview/"),
            "quay", Set.of("/admin/", "/print/", "/go.asp"),
            "lantern", Set.of("/draft/", "/s/"));

    @ParameterizedTest
    @ValueSource(strings = {"tideline", "quay", "lantern"})
    void allLinks_followed_leadSomewhere(String id) {
        try (SamplePress press = SamplePress.start();
                PressClient client = new PressClient()) {
            URI base = press.sites().stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .base();
            String robots = client.text(base.resolve("robots.txt"));
            List<String> disallowed = robots.lines()
                    .filter(line -> line.startsWith("Disallow: /") && !line.contains("*"))
                    .map(line -> line.substring(10))
                    .toList();
            Set<String> dead = new TreeSet<>();
            Set<String> forbidden = new TreeSet<>();
            Set<URI> seen = new HashSet<>(Set.of(base));
            Deque<URI> queue = new ArrayDeque<>(seen);
            while (!queue.isEmpty()) {
                URI url = queue.remove();
                HttpResponse<byte[]> answer = client.get(url);
                if (answer.statusCode() >= 400) {
                    dead.add(url.getPath());
                }
                for (URI link : outlinks(url, answer, client)) {
                    if (!link.toString().startsWith(base.toString())) {
                        continue;
                    }
                    if (disallowed.stream().anyMatch(link.getPath()::startsWith)) {
                        forbidden.add(link.getPath());
                    } else if (seen.add(link)) {
                        queue.add(link);
                    }
                }
            }
            assertThat(dead).isEqualTo(DEAD_ON_PURPOSE.get(id));
            assertThat(seen)
                    .containsAll(press.articles().stream()
                            .filter(a -> a.site().equals(id))
                            .map(PressArticle::url)
                            .toList());
            assertThat(DISALLOWED.get(id))
                    .allSatisfy(prefix -> assertThat(forbidden).anyMatch(path -> path.startsWith(prefix)));
            assertThat(forbidden)
                    .allSatisfy(
                            path -> assertThat(client.get(base.resolve(path)).statusCode())
                                    .as(path)
                                    .isIn(200, 302));
        }
    }

    private static List<URI> outlinks(URI url, HttpResponse<byte[]> answer, PressClient client) {
        List<String> found = new ArrayList<>(answer.headers().allValues("Location"));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Document page = Jsoup.parse(client.text(url), url.toString());
            found.addAll(page.select("[href]").eachAttr("abs:href"));
            found.addAll(page.select("[src]").eachAttr("abs:src"));
            found.addAll(page.select("[data-src]").eachAttr("abs:data-src"));
        }
        return found.stream()
                .filter(link -> link.startsWith("http"))
                .map(link -> URI.create(link.replaceAll("#.*", "")))
                .toList();
    }
}
