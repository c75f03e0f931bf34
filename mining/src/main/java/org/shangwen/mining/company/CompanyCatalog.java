package org.shangwen.mining.company;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All companies that are known, found by id, by name and by owner. Immutable and safe to share between threads. */
public final class CompanyCatalog {

    /** The catalog that ships with the program. */
    public static CompanyCatalog bundled() {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * The catalog that ships, with the user's entries over it.
     *
     * @param userEntries a folder of {@code *.yaml} files in the catalog's form; entries with a known id replace it. A
     *     folder that does not exist is an empty one.
     */
    public static CompanyCatalog load(Path userEntries) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All entries, in the order of their ids. */
    public List<Company> companies() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The entry with this id. */
    public Optional<Company> find(CompanyId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The companies that this text, folded by width, case and script, is a name of; several for an ambiguous name. */
    public List<Company> named(String name) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Companies a name of which begins with or contains the text, the best first. */
    public List<Company> lookup(String text, int limit) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The company and everything it owns, directly or through others. */
    public Set<CompanyId> withOwned(CompanyId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A digest that changes whenever an entry changes: 64 hexadecimal digits. */
    public String version() {
        throw new UnsupportedOperationException("not built yet");
    }
}
