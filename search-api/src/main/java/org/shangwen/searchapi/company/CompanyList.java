package org.shangwen.searchapi.company;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.Company;

/**
 * Companies looked up.
 *
 * @param query the text they were looked up by, empty for all
 * @param total how many the catalog has
 */
record CompanyList(String query, int total, List<Entry> companies) {

    /** A company in short. */
    record Entry(
            String id,
            String name,
            @Nullable String englishName,
            String kind,
            String industry,
            CompanyNames.@Nullable Reference owner) {
        static Entry of(Company company, CompanyNames names) {
            return new Entry(
                    company.id().value(),
                    company.name(),
                    company.englishName(),
                    CompanyNames.small(company.kind()),
                    company.industry(),
                    company.owner() == null ? null : names.reference(company.owner()));
        }
    }
}
