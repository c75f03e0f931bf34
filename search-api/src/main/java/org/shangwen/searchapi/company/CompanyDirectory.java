package org.shangwen.searchapi.company;

import java.util.List;
import java.util.Optional;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.searchapi.http.Nearest;

/** Finds companies by the ids that users give, and says what they may have meant. Safe to share between threads. */
public final class CompanyDirectory {

    private final CompanyCatalog catalog;

    public CompanyDirectory(CompanyCatalog catalog) {
        this.catalog = catalog;
    }

    /** The company with this id, if the text is the id of one. */
    public Optional<Company> find(String id) {
        try {
            return catalog.find(new CompanyId(id));
        } catch (IllegalArgumentException e) {
            // Not the form of an id, so nobody has it.
            return Optional.empty();
        }
    }

    /** Says that no company has this id, and which one may be meant. */
    public String unknown(String id) {
        List<String> ids = catalog.companies().stream()
                .map(company -> company.id().value())
                .toList();
        String meant = Nearest.to(id, ids)
                .or(() -> catalog.lookup(id, 1).stream()
                        .findFirst()
                        .map(company -> company.id().value()))
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return "no company has this id" + meant + " (GET /api/v1/companies?q= finds ids by name)";
    }
}
