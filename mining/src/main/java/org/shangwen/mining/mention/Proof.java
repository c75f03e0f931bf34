package org.shangwen.mining.mention;

import java.util.BitSet;

/**
 * What an article proves as a whole: the companies that something in it names beyond doubt, and the cues it holds.
 *
 * @param companies the proven companies by index
 * @param cues the cues seen anywhere in it
 */
record Proof(BitSet companies, BitSet cues) {

    boolean proves(NamePattern name) {
        return companies.get(name.company()) || name.anywhere().intersects(cues);
    }
}
