package org.shangwen.mining.company;

import org.jspecify.annotations.Nullable;

/**
 * One name of a company as it is written.
 *
 * @param text the name
 * @param kind what sort of name it is
 * @param guard what decides whether an occurrence means the company, or null where the name is unambiguous
 */
public record CompanyName(String text, Kind kind, @Nullable Guard guard) {

    /** Whether the name alone, wherever it stands, means the company. */
    public boolean unambiguous() {
        return guard == null;
    }

    /** What sort of name it is. */
    public enum Kind {
        /** The name shown to readers. */
        NAME,
        /** Another name in use. */
        ALIAS,
        /** The name in the register of companies. */
        LEGAL,
        /** A name that it bore once. */
        FORMER,
        /** A product that no other company makes: it proves that the company is meant, but is no mention of it. */
        PRODUCT
    }
}
