package org.shangwen.mining.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shangwen.mining.Miner;
import org.shangwen.mining.company.CompanyCatalog;

/** Sentences written to mislead: names in names, names over word borders, words that are names elsewhere. */
class TrapsTest {

    /** Exact span and company, over all sentences together. */
    private static final double FLOOR = 0.98;

    @Test
    void traps_allSentences_linkedAboveFloor() throws IOException {
        Miner miner = new Miner(CompanyCatalog.bundled());
        List<String> errors = new ArrayList<>();
        int right = 0;
        int wanted = 0;
        int found = 0;
        for (LabelledText labelled : LabelledText.read("traps.jsonl")) {
            Set<String> got = new TreeSet<>();
            for (Mention mention : miner.mine("", labelled.text()).mentions()) {
                got.add(LabelledText.form(
                        mention.start(), mention.end(), String.valueOf(mention.company()), mention.surface()));
            }
            if (!got.equals(labelled.mentions())) {
                errors.add(labelled.id() + " wants " + labelled.mentions() + " got " + got + ": " + labelled.text());
            }
            wanted += labelled.mentions().size();
            found += got.size();
            got.retainAll(labelled.mentions());
            right += got.size();
        }
        double f1 = 2.0 * right / (wanted + found);
        assertThat(f1)
                .as("F1, with these errors:%n%s", String.join("\n", errors))
                .isGreaterThanOrEqualTo(FLOOR);
    }
}
