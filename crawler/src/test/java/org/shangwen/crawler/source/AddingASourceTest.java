package org.shangwen.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.shangwen.crawler.source.PackReading.Read;

/** What docs/adding-a-source.md shows and says is so. */
class AddingASourceTest {

    private static final Pattern SAMPLE = Pattern.compile("(?ms)^ *```yaml\n(.*?)^ *```$");

    @Test
    void samples_areRead() throws IOException {
        String text = Files.readString(Path.of("../docs/adding-a-source.md"));

        assertThat(SAMPLE.matcher(text).results().map(MatchResult::group).toList())
                .hasSize(3);
        assertThat(SAMPLE.matcher(text).results().map(sample -> SourceCheck.text("sample.yaml", stripped(sample))))
                .allSatisfy(reading -> assertThat(reading).isInstanceOf(Read.class));
    }

    @Test
    void fields_areAllDescribed() throws IOException {
        String text = Files.readString(Path.of("../docs/adding-a-source.md"));

        assertThat(PackReader.FIELDS).allSatisfy(field -> assertThat(text).containsPattern("\\| `" + field + "[.`]"));
        assertThat(PackReader.RULE).allSatisfy(field -> assertThat(text).contains("| `" + field + "` |"));
    }

    /** Selectors may hold regular expressions; jsoup runs them on RE2/J, which is on the class path for that. */
    @Test
    void selector_withARegularExpression_takesLinearTime() {
        Document page = Jsoup.parse("<p class='" + "a".repeat(50_000) + "b'>");
        String selector = PackValues.selector("[class~=(a+)+$]");

        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> page.select(selector)))
                .isEmpty();
    }

    private static String stripped(MatchResult sample) {
        return sample.group(1).stripIndent();
    }
}
