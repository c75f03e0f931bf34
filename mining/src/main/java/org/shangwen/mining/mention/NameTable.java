package org.shangwen.mining.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyName;
import org.shangwen.mining.company.Guard;
import org.shangwen.mining.fold.FoldedText;

/**
 * All names and all cues of a catalog, by their first two characters. Few texts begin with the same two, so that a scan
 * looks once into the table at most places; and unlike an automaton over all characters it is built within milliseconds,
 * which every command waits for. Immutable and safe to share between threads.
 */
final class NameTable {

    private static final int PAIR_BITS = 18;

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final BitSet singles = new BitSet();

    /** A bit for most pairs of characters that a pattern begins with: small enough to stay in the nearest cache. */
    private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

    private final int[] keys;
    private final @Nullable Pattern[] chains;
    private int cues;

    NameTable(CompanyCatalog catalog) {
        List<Company> companies = catalog.companies();
        for (int i = 0; i < companies.size(); i++) {
            add(i, companies.get(i));
        }
        int size = Integer.highestOneBit(Math.max(patterns.size(), 4)) << 2;
        keys = new int[size];
        chains = new Pattern[size];
        List<Pattern> byLength = new ArrayList<>(patterns.values());
        byLength.sort(Comparator.comparingInt(pattern -> pattern.text.length()));
        for (Pattern pattern : byLength) {
            link(pattern);
        }
    }

    private void add(int index, Company company) {
        for (CompanyName name : company.names()) {
            Guard guard = name.guard();
            CueSet near = guard == null ? CueSet.NONE : cues(guard.near());
            CueSet anywhere = guard == null ? CueSet.NONE : cues(guard.anywhere());
            String folded = FoldedText.fold(name.text());
            if (!folded.isEmpty()) {
                pattern(folded).names.add(NamePattern.of(index, name, near, anywhere));
            }
        }
        for (String ticker : company.tickers()) {
            for (String form : TickerForms.of(ticker)) {
                pattern(FoldedText.fold(form)).names.add(NamePattern.ticker(index, form));
            }
        }
    }

    private CueSet cues(List<String> texts) {
        List<Integer> numbers = new ArrayList<>(texts.size());
        for (String text : texts) {
            String folded = FoldedText.fold(text);
            if (!folded.isEmpty()) {
                Pattern pattern = pattern(folded);
                if (pattern.cue < 0) {
                    pattern.cue = cues++;
                }
                numbers.add(pattern.cue);
            }
        }
        return CueSet.of(numbers);
    }

    private Pattern pattern(String folded) {
        return patterns.computeIfAbsent(folded, Pattern::new);
    }

    /** Puts a pattern before the shorter ones that begin alike. */
    private void link(Pattern pattern) {
        if (pattern.text.length() == 1) {
            singles.set(pattern.text.charAt(0));
            return;
        }
        int key = key(pattern.text.charAt(0), pattern.text.charAt(1));
        int slot = slot(key);
        pairs[hash(key) >>> 6] |= 1L << hash(key);
        keys[slot] = key;
        pattern.next = chains[slot];
        chains[slot] = pattern;
    }

    private static int key(char first, char second) {
        return first << Character.SIZE | second;
    }

    private static int hash(int key) {
        return (key * 0x9E3779B9) >>> (Integer.SIZE - PAIR_BITS);
    }

    /** The slot that holds a key, or the free one where it belongs. */
    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = hash(key) & mask;
        while (chains[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Notes every name and every cue of a text, by start, the longest first. */
    Scan scan(FoldedText text) {
        Scan scan = new Scan(text);
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if (i + 1 < text.length()) {
                int key = key(first, text.charAt(i + 1));
                int hash = hash(key);
                if ((pairs[hash >>> 6] >>> hash & 1) != 0 && text.fitsLatinStart(i)) {
                    note(chains[slot(key)], scan, i);
                }
            }
            if (singles.get(first) && text.fitsLatinStart(i)) {
                note(patterns.get(String.valueOf(first)), scan, i);
            }
        }
        return scan;
    }

    private static void note(@Nullable Pattern chain, Scan scan, int start) {
        for (Pattern pattern = chain; pattern != null; pattern = pattern.next) {
            if (scan.text().startsWith(pattern.text, start)) {
                pattern.note(scan, start);
            }
        }
    }

    /** What one folded text stands for: names, a cue, or both. */
    private static final class Pattern {

        private final String text;
        private final List<NamePattern> names = new ArrayList<>(1);
        private int cue = -1;
        private @Nullable Pattern next;

        Pattern(String text) {
            this.text = text;
        }

        void note(Scan scan, int start) {
            int end = start + text.length();
            if (!scan.text().fitsLatinEnd(end)) {
                return;
            }
            if (cue >= 0) {
                scan.addCue(cue, start, end);
            }
            if (!names.isEmpty()) {
                scan.addCandidate(new Candidate(start, end, names));
            }
        }
    }
}
