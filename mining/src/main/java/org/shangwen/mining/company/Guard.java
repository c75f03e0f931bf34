package org.shangwen.mining.company;

import java.util.List;

/**
 * What decides whether an ambiguous name means the company where it stands.
 *
 * @param notBefore texts that must not stand right after the name (苹果 before 汁)
 * @param notAfter texts that must not stand right before the name
 * @param near texts of which one must stand in the same sentence, unless the article proves the name otherwise
 * @param anywhere texts of which one anywhere in the article proves the name
 */
public record Guard(List<String> notBefore, List<String> notAfter, List<String> near, List<String> anywhere) {

    public Guard {
        notBefore = List.copyOf(notBefore);
        notAfter = List.copyOf(notAfter);
        near = List.copyOf(near);
        anywhere = List.copyOf(anywhere);
    }

    /** Whether the name counts only with a proof: one of its cues, or a plain name of the same company. */
    public boolean needsProof() {
        return !near.isEmpty() || !anywhere.isEmpty();
    }
}
