package org.shangwen.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors over the fixture pages: what was reached once may not be lost. */
class ExtractionQualityTest {

    private static final Path FIXTURES =
            Path.of("..", "crawler", "src", "test", "resources", "org", "shangwen", "crawler", "extract", "pages");

    private static final ExtractionScore SCORE = new ExtractionScore();

    @BeforeAll
    static void score() throws IOException {
        for (KnownPage page : KnownPages.fixtures(FIXTURES)) {
            SCORE.add(page);
        }
    }

    @Test
    void fixtures_areEnough() {
        assertThat(SCORE.types().known()).isGreaterThanOrEqualTo(30);
        assertThat(SCORE.days().known()).isGreaterThanOrEqualTo(15);
        assertThat(SCORE.authors().known()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void body_holdsItsFloor() {
        assertThat(SCORE.characters().f1()).as(SCORE.report()).isGreaterThanOrEqualTo(0.995);
        assertThat(SCORE.worst(1))
                .as(SCORE.report())
                .allSatisfy(page -> assertThat(page.f1()).isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void fields_holdTheirFloors() {
        assertThat(SCORE.titles().value()).as(SCORE.report()).isEqualTo(1);
        assertThat(SCORE.days().value()).as(SCORE.report()).isEqualTo(1);
        assertThat(SCORE.authors().value()).as(SCORE.report()).isEqualTo(1);
    }

    @Test
    void articles_areToldFromOtherPages() {
        assertThat(SCORE.types().value()).as(SCORE.report()).isEqualTo(1);
    }
}
