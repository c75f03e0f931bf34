package org.shangwen.mining.mention;

import org.shangwen.mining.fold.FoldedText;

/** Whether a name fits the place that has its characters: inner spaces, case, and what must not stand beside it. */
final class Fit {

    private static final int MOST_SPACES = 2;

    private Fit() {}

    static boolean fits(NamePattern name, Candidate candidate, FoldedText text) {
        return spaced(name, candidate, text)
                && (!name.ownCase() || ownCase(name, candidate, text))
                && name.notBefore().stream().noneMatch(next -> text.startsWith(next, candidate.end()))
                && name.notAfter().stream().noneMatch(last -> text.startsWith(last, candidate.start() - last.length()));
    }

    private static boolean spaced(NamePattern name, Candidate candidate, FoldedText text) {
        for (int i = candidate.start() + 1; i < candidate.end(); i++) {
            int spaces = text.given(i) == text.givenEnd(i) ? 0 : text.spacesBefore(i);
            if (spaces > MOST_SPACES || (spaces > 0 && !name.breaksBefore(i - candidate.start()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean ownCase(NamePattern name, Candidate candidate, FoldedText text) {
        boolean same = true;
        boolean capitals = true;
        for (int i = candidate.start(); i < candidate.end(); i++) {
            char given = text.givenChar(i);
            char own = name.text().charAt(i - candidate.start());
            same &= Character.isUpperCase(given) == Character.isUpperCase(own);
            capitals &= !Character.isLowerCase(given);
        }
        return same || capitals;
    }
}
