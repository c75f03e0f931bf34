package org.shangwen.crawler.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shangwen.crawler.extract.CreditLine.Role;

/** Reads who edited an article: 编辑：X, （责编：X、Y）, [责任编辑：X PK155]. The codes of the staff are left out. */
final class EditorText {

    private static final int LONGEST = 20;
    private static final int MOST = 5;

    private static final Pattern HAN_BORDER = Pattern.compile("[ 、，,;；_/／]");
    private static final Pattern BORDER = Pattern.compile("[、，,;；_/／]");

    /** A number, perhaps behind a few letters, as offices number their staff. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{0,4}[0-9]{2,10}");

    private static final Pattern NOBODY = Pattern.compile(
            "系统管理员|管理员|超级管理员|admin|administrator|root|系统|网络编辑|编辑|小编|本站|null|undefined|none|佚名|未知|.*[:：].*");

    private EditorText() {}

    /** The editors that a line names, in its order, joined by 、. */
    static Optional<String> find(String text) {
        if (text.indexOf('编') < 0 && text.indexOf('編') < 0) {
            return Optional.empty(); // spares most lines the search
        }
        for (CreditLine.Credit credit : CreditLine.of(text).credits()) {
            if (credit.role() == Role.EDITOR) {
                Optional<String> found = name(credit.value());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The names in a credit; empty if there is but a code. */
    static Optional<String> name(String value) {
        String text = Characters.tidy(Characters.cut(value, 120));
        boolean han = text.chars().anyMatch(Characters::isHan);
        List<String> names = new ArrayList<>();
        for (String token : (han ? HAN_BORDER : BORDER).split(text)) {
            String name = token.strip();
            boolean given = names.isEmpty() || Surnames.isPerson(name);
            if (!isName(name)) {
                if (!names.isEmpty()) {
                    break;
                }
            } else if (given && names.size() < MOST) {
                names.add(name);
            } else {
                break;
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("、", names));
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && Character.isLetter(name.charAt(0))
                && !CODE.matcher(name).matches()
                && !NOBODY.matcher(name).matches()
                && Characters.marks(name) == 0;
    }
}
