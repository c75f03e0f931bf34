package org.shangwen.mining.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.shangwen.mining.fold.FoldedText;

/** What one pass of the automaton over a text noted. Filled by one thread, then only read. */
final class Scan {

    private final FoldedText text;
    private final List<Candidate> candidates = new ArrayList<>();
    private final BitSet cuesSeen = new BitSet();
    private int[] cues = new int[48];
    private int cueCount;

    Scan(FoldedText text) {
        this.text = text;
    }

    void addCandidate(Candidate candidate) {
        candidates.add(candidate);
    }

    /** Notes a cue; cues come in the order of their ends. */
    void addCue(int cue, int start, int end) {
        if (3 * cueCount == cues.length) {
            cues = Arrays.copyOf(cues, 2 * cues.length);
        }
        cues[3 * cueCount] = cue;
        cues[3 * cueCount + 1] = start;
        cues[3 * cueCount + 2] = end;
        cueCount++;
        cuesSeen.set(cue);
    }

    FoldedText text() {
        return text;
    }

    /** The candidates by start, the longest first. */
    List<Candidate> candidates() {
        candidates.sort(Comparator.comparingInt(Candidate::start)
                .thenComparing(Comparator.comparingInt(Candidate::end).reversed()));
        return candidates;
    }

    /** The cues that stand anywhere in the text. */
    BitSet cuesSeen() {
        return cuesSeen;
    }

    /** Whether one of these cues stands between two indexes, other than within the candidate itself. */
    boolean hasCue(BitSet wanted, int from, int to, Candidate candidate) {
        for (int i = firstEndingAfter(from); i < cueCount && cues[3 * i + 2] <= to; i++) {
            int start = cues[3 * i + 1];
            int end = cues[3 * i + 2];
            boolean within = start >= candidate.start() && end <= candidate.end();
            if (start >= from && !within && wanted.get(cues[3 * i])) {
                return true;
            }
        }
        return false;
    }

    private int firstEndingAfter(int index) {
        int low = 0;
        int high = cueCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues[3 * middle + 2] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
