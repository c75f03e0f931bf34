package org.shangwen.indexer.query;

import java.util.List;
import java.util.Optional;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyId;

/** The companies that a query can name. Safe to use from many threads. */
public interface KnownCompanies {

    /** The companies that a text, folded by width, case and script, is a name of; several for an ambiguous name. */
    List<Company> named(String name);

    /** The company with this id. */
    Optional<Company> find(CompanyId id);

    /** The companies of a catalog. */
    static KnownCompanies of(CompanyCatalog catalog) {
        return new KnownCompanies() {
            @Override
            public List<Company> named(String name) {
                return catalog.named(name);
            }

            @Override
            public Optional<Company> find(CompanyId id) {
                return catalog.find(id);
            }
        };
    }
}
