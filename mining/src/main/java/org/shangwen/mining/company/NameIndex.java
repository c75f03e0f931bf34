package org.shangwen.mining.company;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangwen.mining.fold.FoldedText;

/** The companies by their folded names. Immutable and safe to share between threads. */
final class NameIndex {

    private final Map<String, List<Company>> byName = new HashMap<>();
    private final List<Named> all = new ArrayList<>();

    NameIndex(List<Company> companies) {
        for (Company company : companies) {
            for (CompanyName name : company.names()) {
                String folded = FoldedText.fold(name.text());
                all.add(new Named(folded, name.kind(), company));
                if (name.kind() != CompanyName.Kind.PRODUCT) {
                    byName.computeIfAbsent(folded, key -> new ArrayList<>()).add(company);
                }
            }
        }
    }

    List<Company> named(String name) {
        return List.copyOf(byName.getOrDefault(FoldedText.fold(name), List.of()));
    }

    List<Company> lookup(String text, int limit) {
        String folded = FoldedText.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(named -> named.folded.contains(folded))
                .sorted(Comparator.comparingInt((Named named) -> named.distance(folded))
                        .thenComparing(named -> named.company.id()))
                .map(Named::company)
                .distinct()
                .limit(limit)
                .toList();
    }

    private record Named(String folded, CompanyName.Kind kind, Company company) {

        /** How far the name is from what was typed: the whole name first, then a beginning, then anything else. */
        int distance(String typed) {
            int place = folded.equals(typed) ? 0 : folded.startsWith(typed) ? 1_000 : 2_000;
            return place + 100 * rank(kind) + Math.min(folded.length() - typed.length(), 99);
        }

        private static int rank(CompanyName.Kind kind) {
            return switch (kind) {
                case NAME -> 0;
                case ALIAS -> 1;
                case LEGAL -> 2;
                case FORMER -> 3;
                case PRODUCT -> 4;
            };
        }
    }
}
