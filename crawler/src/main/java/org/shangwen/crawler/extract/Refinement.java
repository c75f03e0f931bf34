package org.shangwen.crawler.extract;

import java.time.LocalTime;
import java.time.OffsetDateTime;

/** When the value of a later link is taken after all: it says the same as the first one, and more. */
interface Refinement<T> {

    /** Whether there may be more to say than this value does. */
    boolean isOpen(T chosen);

    /** Whether the other value says more than the chosen one, and nothing else. */
    boolean refines(T chosen, T other);

    /** The first value is taken. */
    static <T> Refinement<T> none() {
        return new Refinement<>() {
            @Override
            public boolean isOpen(T chosen) {
                return false;
            }

            @Override
            public boolean refines(T chosen, T other) {
                return false;
            }
        };
    }

    /** A day without a time is refined by a time on that day. */
    static Refinement<OffsetDateTime> timeOfDay() {
        return new Refinement<>() {
            @Override
            public boolean isOpen(OffsetDateTime chosen) {
                return chosen.toLocalTime().equals(LocalTime.MIDNIGHT);
            }

            @Override
            public boolean refines(OffsetDateTime chosen, OffsetDateTime other) {
                OffsetDateTime there = other.withOffsetSameInstant(chosen.getOffset());
                return isOpen(chosen) && !isOpen(there) && there.toLocalDate().equals(chosen.toLocalDate());
            }
        };
    }
}
