package org.shangwen.mining.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.fold.FoldedText;

/** Links the names in an article to the companies of a catalog. Immutable and safe to share between threads. */
public final class Linker {

    private final List<Company> companies;
    private final NameTable names;
    private final Roles roles;
    private final LegalNames legalNames = new LegalNames();
    private final WordBorders borders = new WordBorders();

    public Linker(CompanyCatalog catalog) {
        companies = catalog.companies();
        names = new NameTable(catalog);
        roles = new Roles(companies);
    }

    /**
     * Finds the mentions of catalog companies.
     *
     * @param title the headline, or empty
     * @param text the body, or empty
     * @return the mentions, title first, by offset, none over another
     */
    public List<Mention> link(String title, String text) {
        Scan head = names.scan(FoldedText.of(title));
        Scan body = names.scan(FoldedText.of(text));
        BitSet cues = (BitSet) head.cuesSeen().clone();
        cues.or(body.cuesSeen());
        Proof proof = new Proof(new BitSet(), cues);
        List<Link> headLinks = select(head, proof, List.of());
        List<Link> bodyLinks = select(body, proof, List.of());
        // What the first round accepted proves the doubtful names of the same companies, wherever they stand.
        headLinks.forEach(link -> proof.companies().set(link.company()));
        bodyLinks.forEach(link -> proof.companies().set(link.company()));
        List<Mention> mentions = new ArrayList<>();
        mentions.addAll(mentions(Mention.Part.TITLE, head, select(head, proof, headLinks)));
        mentions.addAll(mentions(Mention.Part.TEXT, body, select(body, proof, bodyLinks)));
        return roles.assign(mentions, title, text);
    }

    /**
     * Chooses from left to right, at each place the longest name that holds. A name that does not fit its borders leaves
     * the place to a shorter one; one that fits but lacks proof takes the place with it, because the characters were
     * rightly read and mean something else.
     */
    private List<Link> select(Scan scan, Proof proof, List<Link> known) {
        List<Link> links = new ArrayList<>();
        Neighbours neighbours = new Neighbours(scan.text(), known);
        int taken = 0;
        for (Candidate candidate : scan.candidates()) {
            if (candidate.start() < taken) {
                continue;
            }
            if (!borders.hold(scan.text(), candidate.start(), candidate.end())) {
                continue;
            }
            boolean fits = false;
            NamePattern meant = null;
            for (NamePattern name : candidate.names()) {
                if (!Fit.fits(name, candidate, scan.text())) {
                    continue;
                }
                if (name.proofOnly()) {
                    proof.companies().set(name.company());
                    continue;
                }
                fits = true;
                if (meant == null && holds(name, candidate, scan, proof, neighbours)) {
                    meant = name;
                }
            }
            if (meant != null) {
                Link link = legalNames.extend(
                        scan.text(), new Link(candidate.start(), candidate.end(), meant.company()), taken);
                links.add(link);
                taken = link.end();
            } else if (fits) {
                taken = candidate.end();
            }
        }
        return links;
    }

    private static boolean holds(NamePattern name, Candidate candidate, Scan scan, Proof proof, Neighbours neighbours) {
        if (!name.needsProof() || proof.proves(name) || neighbours.list(candidate)) {
            return true;
        }
        if (LocalCues.prove(scan.text(), candidate.start(), candidate.end())) {
            return true;
        }
        Sentence sentence = Sentence.around(scan.text(), candidate.start(), candidate.end());
        return scan.hasCue(name.near(), sentence.start(), sentence.end(), candidate);
    }

    private List<Mention> mentions(Mention.Part part, Scan scan, List<Link> links) {
        FoldedText text = scan.text();
        List<Mention> mentions = new ArrayList<>();
        for (Link link : links) {
            int start = text.given(link.start());
            int end = text.givenEnd(link.end());
            mentions.add(new Mention(
                    part,
                    start,
                    end,
                    text.given().substring(start, end),
                    Mention.Kind.LINKED,
                    companies.get(link.company()).id(),
                    Mention.Role.MENTIONED));
        }
        return mentions;
    }
}
