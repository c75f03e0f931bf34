package org.shangwen.mining.mention;

import java.util.BitSet;
import java.util.List;

/** The numbers of a few cues. Immutable and safe to share between threads. */
final class CueSet {

    /** No cue. */
    static final CueSet NONE = new CueSet(new int[0]);

    private final int[] cues;

    private CueSet(int[] cues) {
        this.cues = cues;
    }

    static CueSet of(List<Integer> cues) {
        int[] numbers = new int[cues.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = cues.get(i);
        }
        return numbers.length == 0 ? NONE : new CueSet(numbers);
    }

    boolean contains(int cue) {
        for (int own : cues) {
            if (own == cue) {
                return true;
            }
        }
        return false;
    }

    boolean intersects(BitSet seen) {
        for (int own : cues) {
            if (seen.get(own)) {
                return true;
            }
        }
        return false;
    }
}
