package org.shangwen.mining;

import java.util.List;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.mining.mention.Mention;

/**
 * What was found in a text.
 *
 * @param mentions every mention, title first, by offset
 * @param companies the linked companies, the most important first
 */
public record Findings(List<Mention> mentions, List<CompanyUse> companies) {

    public Findings {
        mentions = List.copyOf(mentions);
        companies = List.copyOf(companies);
    }
}
