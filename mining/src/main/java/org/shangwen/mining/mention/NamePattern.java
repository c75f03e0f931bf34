package org.shangwen.mining.mention;

import java.util.ArrayList;
import java.util.List;
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
        long breaks,
        List<String> notBefore,
        List<String> notAfter,
        CueSet near,
        CueSet anywhere) {

    static NamePattern of(int company, CompanyName name, CueSet near, CueSet anywhere) {
        Guard guard = name.guard();
        return new NamePattern(
                company,
                name.kind() == CompanyName.Kind.PRODUCT,
                guard != null && guard.needsProof(),
                guard != null && isLatin(name.text()),
                name.text().replace(" ", ""),
                breaks(name.text()),
                guard == null ? List.of() : folded(guard.notBefore()),
                guard == null ? List.of() : folded(guard.notAfter()),
                near,
                anywhere);
    }

    static NamePattern ticker(int company, String form) {
        return new NamePattern(company, true, false, false, form, 0, List.of(), List.of(), CueSet.NONE, CueSet.NONE);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x250) {
                return false;
            }
        }
        return true;
    }

    private static List<String> folded(List<String> texts) {
        List<String> folded = new ArrayList<>(texts.size());
        for (String text : texts) {
            folded.add(FoldedText.fold(text));
        }
        return folded;
    }

    /** A name may be spaced where the catalog spaces it, where a capital follows a small letter, and between scripts. */
    private static long breaks(String name) {
        long breaks = 0;
        int index = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ' ') {
                breaks |= 1L << index;
                continue;
            }
            if (i > 0 && isBreak(name.charAt(i - 1), c)) {
                breaks |= 1L << index;
            }
            index++;
        }
        return breaks;
    }

    /** Whether a space before the character at this index of the name is no surprise. */
    boolean breaksBefore(int index) {
        return (breaks >> index & 1) != 0;
    }

    private static boolean isBreak(char before, char c) {
        boolean camel = Character.isUpperCase(c) && Character.isLowerCase(before);
        boolean scripts = Character.isIdeographic(c) != Character.isIdeographic(before);
        return camel || scripts;
    }
}
