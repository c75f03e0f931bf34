package org.shangwen.indexer.highlight;

import java.util.List;
import java.util.Set;
import org.shangwen.mining.company.CompanyId;

/**
 * What a search looks for, to be shown in its hits.
 *
 * @param companies companies of which every mention counts
 * @param texts texts of which every occurrence counts, each as its exact tokens
 */
public record Wanted(Set<CompanyId> companies, List<Text> texts) {

    public Wanted {
        companies = Set.copyOf(companies);
        texts = List.copyOf(texts);
    }

    /**
     * A text looked for.
     *
     * @param terms its tokens, at least one
     * @param positions the place of each, beginning with 0
     * @param weight how good it is as evidence
     */
    public record Text(List<String> terms, List<Integer> positions, float weight) {
        public Text {
            terms = List.copyOf(terms);
            positions = List.copyOf(positions);
        }
    }
}
