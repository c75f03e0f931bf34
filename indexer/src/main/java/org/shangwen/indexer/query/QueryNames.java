package org.shangwen.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shangwen.indexer.analysis.WordReading;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.company.CompanyName;
import org.shangwen.mining.fold.FoldedText;
import org.shangwen.mining.mention.Mention;

/** Finds the companies that a query names. Safe to share between threads. */
final class QueryNames {

    /**
     * Words that smartcn's dictionary, counted over newspapers, saw at least this often are ordinary ones: 苹果 and 贝壳
     * are, 字节 and 菜鸟 are not.
     */
    private static final int ORDINARY = 5;

    private final KnownCompanies companies;
    private final WordReading words;

    QueryNames(KnownCompanies companies, WordReading words) {
        this.companies = companies;
        this.words = words;
    }

    /** A company named in a text, between two offsets. */
    record Name(int start, int end, CompanyId company) {}

    /** The name of a company for readers. */
    String shown(CompanyId company) {
        return companies.find(company).map(Company::name).orElse(company.value());
    }

    /** The names in a text, by offset, none over another. */
    List<Name> in(String text) {
        Optional<Company> whole = meantBy(text);
        if (whole.isPresent()) {
            return List.of(new Name(0, text.length(), whole.get().id()));
        }
        List<Name> names = new ArrayList<>();
        int from = 0;
        for (Mention mention : companies.mentionedIn(text)) {
            addChunks(text, from, mention.start(), names);
            if (mention.company() != null && !crossesHanSpace(mention.surface())) {
                names.add(new Name(mention.start(), mention.end(), mention.company()));
            }
            from = mention.end();
        }
        addChunks(text, from, text.length(), names);
        return names;
    }

    /** Names that are doubtful in running text, but stand between spaces here, as if asked for. */
    private void addChunks(String text, int from, int to, List<Name> names) {
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && text.charAt(end) != ' ') {
                end++;
            }
            boolean alone = (i == 0 || text.charAt(i - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ');
            if (alone && end > i) {
                int start = i;
                int behind = end;
                meantBy(text.substring(i, end)).ifPresent(company -> names.add(new Name(start, behind, company.id())));
            }
            i = end + 1;
        }
    }

    /** The company that a text means if it is all that was typed. */
    private Optional<Company> meantBy(String text) {
        List<Company> named = companies.named(text);
        if (named.size() != 1) {
            return Optional.empty();
        }
        String folded = FoldedText.fold(text);
        return Optional.of(named.getFirst())
                .filter(company -> company.names().stream()
                        .anyMatch(name -> FoldedText.fold(name.text()).equals(folded) && isMeant(name, text, folded)));
    }

    private boolean isMeant(CompanyName name, String typed, String folded) {
        if (name.guard() == null || !name.guard().needsProof()) {
            return true;
        }
        // Keep, LINE and Zoom are companies as they write themselves, and words in small letters.
        boolean latin = folded.chars().allMatch(c -> c < 0x80);
        return latin ? typed.equals(name.text()) : words.count(folded) < ORDINARY;
    }

    private static boolean crossesHanSpace(String surface) {
        for (int space = surface.indexOf(' '); space > 0; space = surface.indexOf(' ', space + 1)) {
            if (Character.isIdeographic(surface.charAt(space - 1))
                    && space + 1 < surface.length()
                    && Character.isIdeographic(surface.charAt(space + 1))) {
                return true;
            }
        }
        return false;
    }
}
