package org.shangwen.mining.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shangwen.mining.fold.FoldedText;

/**
 * What must hold between the entries of a catalog: owners exist and do not own each other, a ticker has one company, a
 * name of two companies is guarded in both, and a name that is short enough to stand by chance is guarded.
 */
final class CatalogRules {

    private CatalogRules() {}

    /** Every entry that breaks a rule, with the mistake; empty for a sound catalog. */
    static Map<CompanyId, List<CatalogProblem>> check(Map<CompanyId, CatalogEntry> entries) {
        Map<CompanyId, List<CatalogProblem>> problems = new HashMap<>();
        for (CatalogEntry entry : entries.values()) {
            owners(entry, entries, problems);
            shortNames(entry, problems);
        }
        names(entries.values(), problems);
        tickers(entries.values(), problems);
        return problems;
    }

    private static void owners(
            CatalogEntry entry, Map<CompanyId, CatalogEntry> entries, Map<CompanyId, List<CatalogProblem>> problems) {
        CompanyId owner = entry.company().owner();
        if (owner != null && !entries.containsKey(owner)) {
            note(problems, entry, "owner \"" + owner + "\" is not in the catalog");
        }
        Set<CompanyId> seen = new HashSet<>();
        CompanyId above = owner;
        while (above != null && seen.add(above)) {
            if (above.equals(entry.id())) {
                note(problems, entry, "owns itself through its owner \"" + owner + "\"");
                return;
            }
            CatalogEntry next = entries.get(above);
            above = next == null ? null : next.company().owner();
        }
    }

    private static void shortNames(CatalogEntry entry, Map<CompanyId, List<CatalogProblem>> problems) {
        for (CompanyName name : entry.company().names()) {
            String folded = FoldedText.fold(name.text());
            int length = folded.codePointCount(0, folded.length());
            boolean han = folded.codePoints().allMatch(Character::isIdeographic);
            Guard guard = name.guard();
            if (length < 2 && (guard == null || !guard.needsProof())) {
                note(
                        problems,
                        entry,
                        "\"" + name.text()
                                + "\" has fewer than two characters and needs a guard with near or anywhere");
            } else if (han && length == 2 && guard == null && name.kind() != CompanyName.Kind.PRODUCT) {
                note(
                        problems,
                        entry,
                        "\"" + name.text() + "\" has two characters and needs a guard ({} if it has been looked at and"
                                + " stands for nothing else)");
            }
        }
    }

    private static void names(Collection<CatalogEntry> entries, Map<CompanyId, List<CatalogProblem>> problems) {
        Map<String, List<CatalogEntry>> unguarded = new HashMap<>();
        Map<String, Set<CompanyId>> bearers = new HashMap<>();
        for (CatalogEntry entry : entries) {
            for (CompanyName name : entry.company().names()) {
                if (name.kind() == CompanyName.Kind.PRODUCT) {
                    continue;
                }
                String folded = FoldedText.fold(name.text());
                bearers.computeIfAbsent(folded, key -> new TreeSet<>()).add(entry.id());
                if (name.guard() == null || !name.guard().needsProof()) {
                    unguarded.computeIfAbsent(folded, key -> new ArrayList<>()).add(entry);
                }
            }
        }
        unguarded.forEach((name, owners) -> {
            Set<CompanyId> all = bearers.getOrDefault(name, Set.of());
            if (all.size() > 1) {
                for (CatalogEntry entry : owners) {
                    note(
                            problems,
                            entry,
                            "\"" + name + "\" also names another company (" + all
                                    + ") and needs a guard with near or anywhere");
                }
            }
        });
    }

    private static void tickers(Collection<CatalogEntry> entries, Map<CompanyId, List<CatalogProblem>> problems) {
        Map<String, CatalogEntry> first = new HashMap<>();
        for (CatalogEntry entry : entries) {
            for (String ticker : entry.company().tickers()) {
                CatalogEntry other = first.putIfAbsent(ticker, entry);
                if (other != null) {
                    note(problems, entry, "ticker " + ticker + " is also that of \"" + other.id() + "\"");
                }
            }
        }
    }

    private static void note(Map<CompanyId, List<CatalogProblem>> problems, CatalogEntry entry, String reason) {
        problems.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry.problem(reason));
    }
}
