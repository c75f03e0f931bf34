package org.shangwen.mining.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shangwen.mining.fold.FoldedText;

/** The names already proven in a text, asked whether one stands in a list with a doubtful one: 华为、小米和OPPO. */
final class Neighbours {

    private static final List<String> JOINTS = List.of("、", "和", "与", "及", "以及", "/", "x", "×", "vs", "&", "或");

    private final FoldedText text;
    private final Set<Integer> starts = new HashSet<>();
    private final Set<Integer> ends = new HashSet<>();

    Neighbours(FoldedText text, List<Link> known) {
        this.text = text;
        for (Link link : known) {
            starts.add(link.start());
            ends.add(link.end());
        }
    }

    boolean list(Candidate candidate) {
        if (starts.isEmpty()) {
            return false;
        }
        for (String joint : JOINTS) {
            int behind = candidate.end() + joint.length();
            int ahead = candidate.start() - joint.length();
            if ((text.startsWith(joint, candidate.end()) && starts.contains(behind))
                    || (text.startsWith(joint, ahead) && ends.contains(ahead))) {
                return true;
            }
        }
        return false;
    }
}
