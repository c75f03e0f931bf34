package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a site calls itself: what its metadata say, and what stands behind the headline in the page's title.
 *
 * @param known the names, letters and digits alone
 * @param suffixes what follows the headline in the title, likewise
 */
record SiteNames(Set<String> known, List<String> suffixes) {

    private static final int LONGEST_TITLE = 1000;

    /**
     * @param title the page's title
     * @param names what metadata call the site and its publisher
     */
    static SiteNames of(String title, List<String> names) {
        return new SiteNames(
                names.stream()
                        .map(Characters::skeleton)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                Titles.suffixes(Characters.tidy(Characters.cut(title, LONGEST_TITLE))).stream()
                        .map(Characters::skeleton)
                        .filter(suffix -> suffix.length() > 1)
                        .toList());
    }

    /** Whether a name is not the site's: 某网 is that of 某网财经. */
    boolean isOther(String name) {
        String bare = Characters.skeleton(name);
        boolean person = Surnames.isPerson(name) && !PersonNames.isPaper(name);
        return !bare.isEmpty()
                && Stream.concat(known.stream(), suffixes.stream())
                        .noneMatch(
                                site -> site.equals(bare) || (!person && bare.length() > 1 && site.startsWith(bare)));
    }
}
