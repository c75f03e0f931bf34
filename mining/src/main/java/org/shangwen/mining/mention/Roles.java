package org.shangwen.mining.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyId;

/**
 * Tells what an article has to do with each company that it mentions. It is about a company that its headline names and
 * its body repeats, and about the one that its body names most, from the beginning on. A medium that reports, a photo
 * credit and a by-line are sources. Immutable and safe to share between threads.
 */
final class Roles {

    /** How much of the body, in UTF-16 code units, counts as its beginning. */
    private static final int LEAD = 300;

    private final Set<CompanyId> media = new HashSet<>();

    Roles(List<Company> companies) {
        for (Company company : companies) {
            if (company.kind() == Company.Kind.MEDIA) {
                media.add(company.id());
            }
        }
    }

    /** The mentions in an article with their roles, in the order given. */
    List<Mention> assign(List<Mention> mentions, String title, String text) {
        List<Mention> roled = new ArrayList<>(mentions.size());
        Map<CompanyId, Integer> counts = new HashMap<>();
        Set<CompanyId> inTitle = new HashSet<>();
        Set<CompanyId> inLead = new HashSet<>();
        for (Mention mention : mentions) {
            CompanyId company = mention.company();
            String part = mention.part() == Mention.Part.TITLE ? title : text;
            boolean source = company != null && SourceCues.isSource(part, mention, media.contains(company));
            roled.add(source ? with(mention, Mention.Role.SOURCE) : mention);
            if (!source && company != null) {
                if (mention.part() == Mention.Part.TITLE) {
                    inTitle.add(company);
                } else {
                    counts.merge(company, 1, Integer::sum);
                    if (mention.start() < LEAD) {
                        inLead.add(company);
                    }
                }
            }
        }
        Set<CompanyId> subjects = subjects(counts, inTitle, inLead, text.length() < LEAD);
        roled.replaceAll(mention -> mention.role() == Mention.Role.MENTIONED && subjects.contains(mention.company())
                ? with(mention, Mention.Role.SUBJECT)
                : mention);
        return roled;
    }

    private static Set<CompanyId> subjects(
            Map<CompanyId, Integer> counts, Set<CompanyId> inTitle, Set<CompanyId> inLead, boolean brief) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<CompanyId> subjects = new HashSet<>();
        for (CompanyId company : inTitle) {
            int count = counts.getOrDefault(company, 0);
            if (most == 0 || count >= 2 || 2 * count >= most || inLead.contains(company)) {
                subjects.add(company);
            }
        }
        counts.forEach((company, count) -> {
            boolean leads = count == most && (count >= 3 || brief);
            if (leads && inLead.contains(company)) {
                subjects.add(company);
            }
        });
        return subjects;
    }

    private static Mention with(Mention mention, Mention.Role role) {
        return new Mention(
                mention.part(),
                mention.start(),
                mention.end(),
                mention.surface(),
                mention.kind(),
                mention.company(),
                role);
    }
}
