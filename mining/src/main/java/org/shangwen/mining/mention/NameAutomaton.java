package org.shangwen.mining.mention;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyName;
import org.shangwen.mining.company.Guard;
import org.shangwen.mining.fold.FoldedText;

/** All names and all cues of a catalog in one automaton. Immutable and safe to share between threads. */
final class NameAutomaton {

    private final AhoCorasickDoubleArrayTrie<Pattern> trie = new AhoCorasickDoubleArrayTrie<>();
    private final Map<String, Integer> cues = new HashMap<>();

    NameAutomaton(CompanyCatalog catalog) {
        TreeMap<String, Pattern> patterns = new TreeMap<>();
        List<Company> companies = catalog.companies();
        for (int i = 0; i < companies.size(); i++) {
            for (CompanyName name : companies.get(i).names()) {
                Guard guard = name.guard();
                NamePattern pattern = NamePattern.of(
                        i,
                        name,
                        cues(guard == null ? List.of() : guard.near(), patterns),
                        cues(guard == null ? List.of() : guard.anywhere(), patterns));
                pattern(FoldedText.fold(name.text()), patterns).names.add(pattern);
            }
            for (String ticker : companies.get(i).tickers()) {
                for (String form : TickerForms.of(ticker)) {
                    pattern(FoldedText.fold(form), patterns).names.add(NamePattern.ticker(i, form));
                }
            }
        }
        if (!patterns.isEmpty()) {
            trie.build(patterns);
        }
    }

    /** Notes every name and every cue of a text. */
    Scan scan(FoldedText text) {
        Scan scan = new Scan(text);
        if (trie.size() > 0 && text.length() > 0) {
            trie.parseText(text.toCharArray(), (begin, end, pattern) -> {
                if (text.fitsLatin(begin, end)) {
                    pattern.note(scan, begin, end);
                }
            });
        }
        return scan;
    }

    private BitSet cues(List<String> texts, Map<String, Pattern> patterns) {
        BitSet set = new BitSet();
        for (String text : texts) {
            String folded = FoldedText.fold(text);
            if (!folded.isEmpty()) {
                Integer cue = cues.computeIfAbsent(folded, key -> cues.size());
                set.set(cue);
                pattern(folded, patterns).cue = cue;
            }
        }
        return set;
    }

    private static Pattern pattern(String folded, Map<String, Pattern> patterns) {
        return patterns.computeIfAbsent(folded, key -> new Pattern());
    }

    /** What one folded text stands for: names, a cue, or both. */
    private static final class Pattern {
        private final List<NamePattern> names = new ArrayList<>(1);
        private @Nullable Integer cue;

        void note(Scan scan, int begin, int end) {
            if (cue != null) {
                scan.addCue(cue, begin, end);
            }
            if (!names.isEmpty()) {
                scan.addCandidate(new Candidate(begin, end, names));
            }
        }
    }
}
