package org.shangwen.mining.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the company catalog.
 *
 * @param id the published id
 * @param kind what it is
 * @param name the name shown to readers, Chinese where there is one in use
 * @param englishName the Latin name in use, or null
 * @param owner the company that owns it, or null; brand → company → group
 * @param industry its industry, one of the catalog's keywords, such as {@code e-commerce}
 * @param names every name that means it, the shown ones included
 * @param tickers its listings as {@code EXCHANGE:CODE}, such as {@code HKEX:9988}
 * @param domains its own web domains
 */
public record Company(
        CompanyId id,
        Kind kind,
        String name,
        @Nullable String englishName,
        @Nullable CompanyId owner,
        String industry,
        List<CompanyName> names,
        List<String> tickers,
        List<String> domains) {

    public Company {
        names = List.copyOf(names);
        tickers = List.copyOf(tickers);
        domains = List.copyOf(domains);
    }

    /** What a catalog entry is. */
    public enum Kind {
        COMPANY,
        BRAND,
        PLATFORM,
        MEDIA
    }
}
