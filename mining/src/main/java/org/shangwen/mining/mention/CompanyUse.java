package org.shangwen.mining.mention;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shangwen.mining.company.CompanyId;

/**
 * A company within one article.
 *
 * @param company the company
 * @param count how many mentions it has in title and text together, at least 1
 * @param role the strongest role among its mentions
 */
public record CompanyUse(CompanyId company, int count, Mention.Role role) {

    /** The companies of an article's mentions: subjects first, sources last, then by count. */
    public static List<CompanyUse> of(List<Mention> mentions) {
        Map<CompanyId, CompanyUse> uses = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.company() != null) {
                uses.merge(mention.company(), new CompanyUse(mention.company(), 1, mention.role()), CompanyUse::plus);
            }
        }
        return uses.values().stream()
                .sorted(Comparator.comparing(CompanyUse::role)
                        .thenComparing(
                                Comparator.comparingInt(CompanyUse::count).reversed()))
                .toList();
    }

    private CompanyUse plus(CompanyUse other) {
        Mention.Role strongest = role.compareTo(other.role) <= 0 ? role : other.role;
        return new CompanyUse(company, count + other.count, strongest);
    }
}
