package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shangwen.crawler.extract.Extraction.Rejected;

/** What error pages and walls say of themselves, in Chinese and English. */
final class Notices {

    private static final WordList ERRORS = WordList.read("error-pages.txt");
    private static final WordList WALLS = WordList.read("walls.txt");
    private static final WordList ERROR_TITLES = WordList.read("error-titles.txt");
    private static final WordList WALL_TITLES = WordList.read("wall-titles.txt");
    private static final WordList APOLOGIES = WordList.read("apologies.txt");
    private static final String SEPARATORS = "_|-–—｜·:：丨!！?？.。,，";

    private Notices() {}

    /**
     * The notice that a page is, if it is one.
     *
     * @param pageTitle the text of its {@code <title>}
     * @param headline its headline
     * @param lines the lines that may say so
     */
    static Optional<Rejected> of(String pageTitle, String headline, List<String> lines) {
        if (isTitle(ERRORS, ERROR_TITLES, pageTitle) || isTitle(ERRORS, ERROR_TITLES, headline)) {
            return notice(PageType.ERROR, headline.isEmpty() ? pageTitle : headline);
        }
        if (isTitle(WALLS, WALL_TITLES, pageTitle) || isTitle(WALLS, WALL_TITLES, headline)) {
            return notice(PageType.WALL, headline.isEmpty() ? pageTitle : headline);
        }
        for (String line : lines) {
            String bare = withoutApology(bare(line));
            if (ERRORS.begins(bare) || ERROR_TITLES.has(bare)) {
                return notice(PageType.ERROR, line);
            }
            if (WALLS.begins(bare) || WALL_TITLES.has(bare)) {
                return notice(PageType.WALL, line);
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejected> notice(PageType type, String said) {
        String kind = type == PageType.ERROR ? "an error page: " : "a wall: ";
        return Optional.of(new Rejected(type, kind + Characters.cut(said, 80)));
    }

    /** Whether a title begins like a notice, or a part of it is one. */
    private static boolean isTitle(WordList notices, WordList whole, String title) {
        String bare = bare(title);
        if (notices.begins(withoutApology(bare))) {
            return true;
        }
        int start = 0;
        for (int i = 0; i <= bare.length(); i++) {
            if (i == bare.length() || SEPARATORS.indexOf(bare.charAt(i)) >= 0) {
                if (whole.has(bare.substring(start, i).strip())) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static String bare(String text) {
        return Characters.tidy(Characters.cut(text, 200)).toLowerCase(Locale.ROOT);
    }

    /** Without "sorry" and the signs around it. */
    private static String withoutApology(String bare) {
        String rest = bare;
        for (int i = 0; i < 3; i++) {
            int length = APOLOGIES.prefix(rest);
            if (length == 0) {
                break;
            }
            int from = length;
            while (from < rest.length() && !Character.isLetterOrDigit(rest.charAt(from))) {
                from++;
            }
            rest = rest.substring(from);
        }
        return rest;
    }
}
