package org.shangwen.searchapi.company;

import java.util.Locale;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.mention.CompanyUse;

/** Gives companies the names that readers know. Safe to share between threads. */
public final class CompanyNames {

    private final CompanyCatalog catalog;

    public CompanyNames(CompanyCatalog catalog) {
        this.catalog = catalog;
    }

    /** A company by id and name; one that the catalog no longer has keeps its id as name. */
    public Reference reference(CompanyId id) {
        return new Reference(id.value(), catalog.find(id).map(Company::name).orElse(id.value()));
    }

    /** A company within an article. */
    public Use use(CompanyUse use) {
        Reference company = reference(use.company());
        return new Use(company.id(), company.name(), use.count(), small(use.role()));
    }

    static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A company named.
     *
     * @param id the published id
     * @param name the name for readers
     */
    public record Reference(String id, String name) {}

    /**
     * A company within an article.
     *
     * @param count how often it is mentioned
     * @param role {@code subject}, {@code mentioned} or {@code source}
     */
    public record Use(String id, String name, int count, String role) {}
}
