package org.shangwen.mining.mention;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.CompanyName;
import org.shangwen.mining.company.Guard;
import org.shangwen.mining.fold.FoldedText;

/**
 * One name of one company, ready to be judged where it stands. Immutable and safe to share between threads.
 *
 * @param company the company's index in the catalog
 * @param proofOnly whether it proves the company without being a mention of it: a product, a ticker
 * @param needsProof whether it counts only where something else proves the company
 * @param ownCase whether it counts only in its own case: a guarded Latin name, which is a word in small letters
 * @param text the name as the catalog has it, without its spaces
 * @param breaks bit i is set where a space before the i-th character is no surprise
 * @param notBefore folded texts that must not follow
 * @param notAfter folded texts that must not precede
 * @param near the cues of which one in the sentence proves it
 * @param anywhere the cues of which one in the article proves it
 */
record NamePattern(
        int company,
        boolean proofOnly,
        boolean needsProof,
        boolean ownCase,
        String text,
        BitSet breaks,
        List<String> notBefore,
        List<String> notAfter,
        BitSet near,
        BitSet anywhere) {

    static NamePattern of(int company, CompanyName name, BitSet near, BitSet anywhere) {
        Guard guard = name.guard();
        return new NamePattern(
                company,
                name.kind() == CompanyName.Kind.PRODUCT,
                guard != null && guard.needsProof(),
                guard != null && name.text().codePoints().allMatch(c -> c < 0x250),
                name.text().replace(" ", ""),
                breaks(name.text()),
                folded(guard, true),
                folded(guard, false),
                near,
                anywhere);
    }

    static NamePattern ticker(int company, String form) {
        return new NamePattern(
                company, true, false, false, form, new BitSet(), List.of(), List.of(), new BitSet(), new BitSet());
    }

    private static List<String> folded(@Nullable Guard guard, boolean before) {
        if (guard == null) {
            return List.of();
        }
        return (before ? guard.notBefore() : guard.notAfter())
                .stream().map(FoldedText::fold).toList();
    }

    /** A name may be spaced where the catalog spaces it, where a capital follows a small letter, and between scripts. */
    private static BitSet breaks(String name) {
        BitSet breaks = new BitSet();
        int index = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ' ') {
                breaks.set(index);
                continue;
            }
            if (i > 0 && isBreak(name.charAt(i - 1), c)) {
                breaks.set(index);
            }
            index++;
        }
        return breaks;
    }

    private static boolean isBreak(char before, char c) {
        boolean camel = Character.isUpperCase(c) && Character.isLowerCase(before);
        boolean scripts = Character.isIdeographic(c) != Character.isIdeographic(before);
        return camel || scripts;
    }
}
