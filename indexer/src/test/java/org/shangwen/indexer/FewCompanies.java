package org.shangwen.indexer;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.shangwen.indexer.query.KnownCompanies;
import org.shangwen.mining.Miner;
import org.shangwen.mining.company.CompanyCatalog;

/** The companies that the tests speak of. */
public final class FewCompanies {

    private static final Miner MINER = new Miner(load());

    private FewCompanies() {}

    public static KnownCompanies known() {
        return KnownCompanies.of(MINER);
    }

    /** Finds them in texts. */
    public static Miner miner() {
        return MINER;
    }

    private static CompanyCatalog load() {
        URL file = Objects.requireNonNull(FewCompanies.class.getResource("/companies/few.yaml"));
        try {
            Path folder = Path.of(file.toURI()).getParent();
            CompanyCatalog catalog = CompanyCatalog.load(Objects.requireNonNull(folder));
            if (!catalog.problems().isEmpty()) {
                throw new IllegalStateException(catalog.problems().toString());
            }
            return catalog;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
