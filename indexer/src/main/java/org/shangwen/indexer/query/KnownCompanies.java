package org.shangwen.indexer.query;

import java.util.List;
import java.util.Optional;
import org.shangwen.mining.Miner;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.mention.Mention;

/** The companies that a query can name. Safe to use from many threads. */
public interface KnownCompanies {

    /** The companies that a text, folded by width, case and script, is a name of; several for an ambiguous name. */
    List<Company> named(String name);

    /** The places in a text where companies are named, by offset, none over another. */
    List<Mention> mentionedIn(String text);

    /** The company with this id. */
    Optional<Company> find(CompanyId id);

    /** The companies of a catalog. */
    static KnownCompanies of(CompanyCatalog catalog) {
        return of(new Miner(catalog));
    }

    /** The companies of a miner's catalog, found in queries as the miner finds them in articles. */
    static KnownCompanies of(Miner miner) {
        return new KnownCompanies() {
            @Override
            public List<Company> named(String name) {
                return miner.catalog().named(name);
            }

            @Override
            public List<Mention> mentionedIn(String text) {
                return miner.mine("", text).mentions();
            }

            @Override
            public Optional<Company> find(CompanyId id) {
                return miner.catalog().find(id);
            }
        };
    }
}
