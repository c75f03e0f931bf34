package org.shangwen.mining.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.shangwen.mining.fold.FoldedText;

/** What one pass over a text noted. Filled by one thread, then only read. */
final class Scan {

    private final FoldedText text;
    private final List<Candidate> candidates = new ArrayList<>();
    private final BitSet cuesSeen = new BitSet();
    private int[] cues = new int[48];
    private int cueCount;

    Scan(FoldedText text) {
        this.text = text;
    }

    /** Notes a candidate; candidates come by start, the longest first. */
    void addCandidate(Candidate candidate) {
        candidates.add(candidate);
    }

    /** Notes a cue; cues come in the order of their starts. */
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
        return candidates;
    }

    /** The cues that stand anywhere in the text. */
    BitSet cuesSeen() {
        return cuesSeen;
    }

    /** Whether one of these cues stands between two indexes, other than within the candidate itself. */
    boolean hasCue(CueSet wanted, int from, int to, Candidate candidate) {
        for (int i = firstFrom(from); i < cueCount && cues[3 * i + 1] < to; i++) {
            int start = cues[3 * i + 1];
            int end = cues[3 * i + 2];
            boolean within = start >= candidate.start() && end <= candidate.end();
            if (end <= to && !within && wanted.contains(cues[3 * i])) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(int index) {
        int low = 0;
        int high = cueCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues[3 * middle + 1] >= index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
