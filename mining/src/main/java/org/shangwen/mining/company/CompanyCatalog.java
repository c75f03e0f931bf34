package org.shangwen.mining.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All companies that are known, found by id, by name and by owner. Immutable and safe to share between threads. */
public final class CompanyCatalog {

    private final Map<CompanyId, Company> byId = new TreeMap<>();
    private final Map<CompanyId, List<CompanyId>> owned = new HashMap<>();
    private final List<Company> companies;
    private final List<CatalogProblem> problems;
    private final NameIndex names;
    private final String version;

    private CompanyCatalog(Collection<CatalogEntry> entries, List<CatalogProblem> problems) {
        for (CatalogEntry entry : entries) {
            byId.put(entry.id(), entry.company());
        }
        companies = List.copyOf(byId.values());
        for (Company company : companies) {
            if (company.owner() != null) {
                owned.computeIfAbsent(company.owner(), id -> new ArrayList<>()).add(company.id());
            }
        }
        this.problems = List.copyOf(problems);
        names = new NameIndex(companies);
        version = CatalogDigest.of(companies);
    }

    /** The catalog that ships with the program. */
    public static CompanyCatalog bundled() {
        return build(BundledFiles.read(), new CatalogReader());
    }

    /**
     * The catalog that ships, with the user's entries over it.
     *
     * @param userEntries a folder of {@code *.yaml} files in the catalog's form; entries with a known id replace it. A
     *     folder that does not exist is an empty one. Entries with a mistake are left out and told by {@link #problems}.
     */
    public static CompanyCatalog load(Path userEntries) {
        CatalogReader user = new CatalogReader();
        if (Files.isDirectory(userEntries)) {
            try (Stream<Path> files = Files.list(userEntries)) {
                for (Path file : files.filter(CompanyCatalog::isYaml).sorted().toList()) {
                    readUserFile(file, user);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("company folder " + userEntries + " cannot be listed", e);
            }
        }
        return build(BundledFiles.read(), user);
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".");
    }

    private static void readUserFile(Path file, CatalogReader reader) {
        try {
            reader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            reader.problems().add(new CatalogProblem(file.toString(), 1, "is not UTF-8 text"));
        } catch (IOException e) {
            reader.problems().add(new CatalogProblem(file.toString(), 1, "cannot be read: " + e.getMessage()));
        }
    }

    /**
     * Lays the user's entries over the bundled ones. A user entry that breaks a rule falls away, which may break the rule
     * for another one that it owns: so until none breaks any.
     */
    private static CompanyCatalog build(CatalogReader bundled, CatalogReader user) {
        List<CatalogProblem> problems = new ArrayList<>(bundled.problems());
        problems.addAll(user.problems());
        Map<CompanyId, CatalogEntry> base = new TreeMap<>();
        for (CatalogEntry entry : bundled.entries()) {
            addUnlessKnown(base, entry, problems);
        }
        Map<CompanyId, CatalogEntry> own = new TreeMap<>();
        for (CatalogEntry entry : user.entries()) {
            addUnlessKnown(own, entry, problems);
        }
        if (own.isEmpty()) {
            return new CompanyCatalog(base.values(), problems);
        }
        while (true) {
            Map<CompanyId, CatalogEntry> all = new TreeMap<>(base);
            all.putAll(own);
            Map<CompanyId, List<CatalogProblem>> broken = CatalogRules.check(all);
            broken.keySet().retainAll(own.keySet());
            if (broken.isEmpty()) {
                return new CompanyCatalog(all.values(), problems);
            }
            broken.values().forEach(problems::addAll);
            own.keySet().removeAll(broken.keySet());
        }
    }

    private static void addUnlessKnown(
            Map<CompanyId, CatalogEntry> entries, CatalogEntry entry, List<CatalogProblem> problems) {
        CatalogEntry first = entries.putIfAbsent(entry.id(), entry);
        if (first != null) {
            problems.add(entry.problem("the id is already used in " + first.file() + ":" + first.line()));
        }
    }

    /** All entries, in the order of their ids. */
    public List<Company> companies() {
        return companies;
    }

    /** The mistakes in the files read, each with file, line and reason; the entries they stand in do not serve. */
    public List<CatalogProblem> problems() {
        return problems;
    }

    /** The entry with this id. */
    public Optional<Company> find(CompanyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The companies that this text, folded by width, case, script and inner spaces, is a name of; several for an
     * ambiguous name. Products name no company here.
     */
    public List<Company> named(String name) {
        return names.named(name);
    }

    /**
     * Companies a name of which begins with or contains the text, the best first.
     *
     * @param limit how many at most, 0 or more
     */
    public List<Company> lookup(String text, int limit) {
        return names.lookup(text, limit);
    }

    /** The company and everything it owns, directly or through others; only the id itself where it is not known. */
    public Set<CompanyId> withOwned(CompanyId id) {
        Set<CompanyId> all = new TreeSet<>();
        Deque<CompanyId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            CompanyId next = open.removeFirst();
            if (all.add(next)) {
                open.addAll(owned.getOrDefault(next, List.of()));
            }
        }
        return all;
    }

    /** A digest that changes whenever an entry changes: 64 hexadecimal digits. */
    public String version() {
        return version;
    }
}
