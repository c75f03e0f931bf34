package org.shangwen.searchapi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.mining.company.CompanyCatalog;

/** What can be told about the page without running it. */
final class PageSourcesTest {

    private static final Path UI = Path.of("src/main/resources/ui");
    private static final Pattern MARKUP_FROM_TEXT = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|srcdoc|\\beval\\(|new Function|createContextualFragment|setHTML");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[a-z0-9.-]+\\.[a-z]{2,}[^\\s'\"`)]*");
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=");
    private static final Pattern IMPORT = Pattern.compile("from '([^']+)'");
    private static final Pattern RESOURCE = Pattern.compile("<(?:link|script)[^>]*(?:href|src)=\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("^  (\\w+):", Pattern.MULTILINE);
    private static final Pattern USED = Pattern.compile("\\bt\\('(\\w+)'|data-word(?:-label|-placeholder)?=\"(\\w+)\"");

    @Test
    void scripts_neverMakeMarkupOfText() {
        assertThat(files(".js"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(read(file)).as(file.toString()).doesNotContainPattern(MARKUP_FROM_TEXT));
    }

    @Test
    void page_namesNoAddressOutside() {
        Set<String> outside = new TreeSet<>();
        for (Path file : files("")) {
            ADDRESS.matcher(read(file)).results().map(MatchResult::group).forEach(outside::add);
        }
        assertThat(outside).as("namespaces only").containsExactly("http://www.w3.org/2000/svg");
    }

    @Test
    void page_hasNothingInline() {
        assertThat(read(UI.resolve("index.html"))).doesNotContainPattern(INLINE);
    }

    @Test
    void importsAndResources_exist() {
        for (Path file : files(".js")) {
            Path folder = file.resolveSibling("");
            assertThat(matches(IMPORT, file))
                    .allSatisfy(name -> assertThat(folder.resolve(name).normalize())
                            .as("imported by " + file)
                            .isRegularFile());
        }
        assertThat(matches(RESOURCE, UI.resolve("index.html")))
                .contains("app/main.js", "favicon.svg")
                .allSatisfy(name -> assertThat(UI.resolve(name)).isRegularFile());
    }

    @Test
    void modules_areAllPreloaded() {
        List<String> modules = files(".js").stream()
                .map(file -> UI.relativize(file).toString().replace('\\', '/'))
                .toList();
        assertThat(matches(RESOURCE, UI.resolve("index.html"))).containsAll(modules);
    }

    @Test
    void languages_haveTheSameWords() {
        List<String> chinese = matches(WORD, UI.resolve("app/words/zh.js"));
        assertThat(chinese).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(matches(WORD, UI.resolve("app/words/en.js"))).containsExactlyInAnyOrderElementsOf(chinese);
    }

    @Test
    void wordsUsed_areThere() {
        List<String> words = matches(WORD, UI.resolve("app/words/zh.js"));
        for (Path file :
                Stream.concat(files(".js").stream(), files(".html").stream()).toList()) {
            assertThat(words).as("used in " + file).containsAll(matches(USED, file));
        }
    }

    @Test
    void whatTheServerNames_hasWords() {
        List<String> words = matches(WORD, UI.resolve("app/words/zh.js"));
        assertThat(CompanyCatalog.bundled().companies())
                .isNotEmpty()
                .allSatisfy(company -> assertThat(words)
                        .as(company.id().value())
                        .contains("industry_" + company.industry().replace('-', '_'), "kind_" + small(company.kind())));
        assertThat(CrawlRun.State.values())
                .allSatisfy(state -> assertThat(words).contains("state_" + small(state)));
        assertThat(CrawlRun.Trigger.values())
                .allSatisfy(trigger -> assertThat(words).contains("trigger_" + small(trigger)));
    }

    @Test
    void scripts_areShort() {
        assertThat(files(".js"))
                .filteredOn(file -> !file.startsWith(UI.resolve("app/words")))
                .allSatisfy(file -> assertThat(read(file).lines().count())
                        .as(file.toString())
                        .isLessThan(300));
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> matches(Pattern pattern, Path file) {
        return pattern.matcher(read(file))
                .results()
                .map(PageSourcesTest::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        throw new IllegalStateException("no group in " + match.group());
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(UI)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
