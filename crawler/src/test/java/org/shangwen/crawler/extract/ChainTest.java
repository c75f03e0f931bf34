package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {

    /** A link that knows a time, or none. */
    private record Told(String name, @Nullable String time) implements ChainLink {
        @Override
        public Optional<Found<OffsetDateTime>> published() {
            return Found.of(Optional.ofNullable(time).map(OffsetDateTime::parse), "told");
        }
    }

    @Test
    void firstInTheFieldsOrder_isTaken() {
        Chain chain = new Chain(
                List.of(
                        new Told("feed", "2021-10-11T09:00:00+08:00"),
                        new Told("json-ld", null),
                        new Told("meta", "2021-10-11T08:05:00+08:00")),
                false);
        assertThat(chain.first(Field.PUBLISHED)).contains(OffsetDateTime.parse("2021-10-11T08:05:00+08:00"));
        assertThat(chain.ways()).containsExactly(Map.entry("published", "meta"));
        assertThat(chain.findings()).isEmpty();
    }

    @Test
    void dayAlone_isRefinedByATimeOnThatDay() {
        Chain chain = new Chain(
                List.of(
                        new Told("meta", "2021-10-11T00:00:00+08:00"),
                        new Told("headline", "2021-10-12T07:00:00+08:00"),
                        new Told("time", "2021-10-11T00:05:00Z"),
                        new Told("text", "2021-10-11T10:00:00+08:00")),
                false);
        assertThat(chain.first(Field.PUBLISHED, Refinement.timeOfDay()))
                .contains(OffsetDateTime.parse("2021-10-11T00:05:00Z"));
        assertThat(chain.ways()).containsEntry("published", "time");
    }

    @Test
    void dayAlone_staysIfNobodyKnowsMore() {
        Chain chain = new Chain(
                List.of(
                        new Told("meta", "2021-10-11T00:00:00+08:00"),
                        new Told("headline", "2021-10-12T07:00:00+08:00")),
                false);
        assertThat(chain.first(Field.PUBLISHED, Refinement.timeOfDay()))
                .contains(OffsetDateTime.parse("2021-10-11T00:00:00+08:00"));
        assertThat(chain.ways()).containsEntry("published", "meta");
    }

    @Test
    void explained_everyLinkIsAskedAndOneIsTaken() {
        Chain chain = new Chain(
                List.of(
                        new Told("meta", "2021-10-11T08:05:00+08:00"),
                        new Told("headline", "2021-10-12T07:00:00+08:00"),
                        new Told("text", null)),
                true);
        assertThat(chain.first(Field.PUBLISHED)).isPresent();
        assertThat(chain.findings())
                .containsExactly(
                        new Finding("published", "meta", "2021-10-11T08:05+08:00", "told", true),
                        new Finding("published", "headline", "2021-10-12T07:00+08:00", "told", false));
    }
}
