package org.shangwen.searchapi.company;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyName;

/**
 * A catalog entry as the API tells it.
 *
 * @param kind {@code company}, {@code brand}, {@code platform} or {@code media}
 * @param owner who owns it, or null
 * @param owned what it owns directly
 * @param names every name that means it
 * @param articles how many articles mention it
 */
record CompanyAnswer(
        String id,
        String name,
        @Nullable String englishName,
        String kind,
        String industry,
        CompanyNames.@Nullable Reference owner,
        List<CompanyNames.Reference> owned,
        List<Name> names,
        List<String> tickers,
        List<String> domains,
        long articles) {

    static CompanyAnswer of(Company company, CompanyCatalog catalog, long articles) {
        CompanyNames names = new CompanyNames(catalog);
        return new CompanyAnswer(
                company.id().value(),
                company.name(),
                company.englishName(),
                CompanyNames.small(company.kind()),
                company.industry(),
                company.owner() == null ? null : names.reference(company.owner()),
                catalog.companies().stream()
                        .filter(other -> company.id().equals(other.owner()))
                        .map(other -> names.reference(other.id()))
                        .toList(),
                company.names().stream().map(Name::of).toList(),
                company.tickers(),
                company.domains(),
                articles);
    }

    /**
     * One name.
     *
     * @param kind {@code name}, {@code alias}, {@code legal}, {@code former} or {@code product}
     * @param ambiguous whether it means the company only in fitting surroundings
     */
    record Name(String text, String kind, boolean ambiguous) {
        static Name of(CompanyName name) {
            return new Name(name.text(), CompanyNames.small(name.kind()), !name.unambiguous());
        }
    }
}
