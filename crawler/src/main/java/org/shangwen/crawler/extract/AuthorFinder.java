package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote an article. The site itself is no author, nor is its editor. */
final class AuthorFinder {

    private static final String[] METAS = {
        "author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
        "parsely-author",
        "byl",
        "mediaid",
        "bytedance:author"
    };
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "editor",
            "root",
            "null",
            "undefined",
            "网络",
            "佚名",
            "未知",
            "编辑",
            "小编",
            "本站",
            "原创",
            "转载");
    private static final int NEAR = 14;

    private final Document document;
    private final Set<String> sites;

    /**
     * @param sites the names of the site and its publisher
     */
    AuthorFinder(Document document, List<String> sites) {
        this.document = document;
        this.sites = sites.stream()
                .map(Characters::skeleton)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    Optional<String> jsonLd(JsonLd jsonLd) {
        List<String> names = jsonLd.authors().stream()
                .flatMap(name -> person(name).stream())
                .distinct()
                .limit(5)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("、", names));
    }

    Optional<String> metas(Metas metas) {
        return metas.all(METAS).stream().flatMap(name -> person(name).stream()).findFirst();
    }

    Optional<String> named() {
        for (Element element : document.select(
                "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author-name, .author_name, .authorname, .byline, .by-author, [class~=(?i)^author$], [id~=(?i)^author$]")) {
            String text = element.hasAttr("content") ? element.attr("content") : element.text();
            if (text.length() < 80 && !text.contains("编辑")) {
                Optional<String> found =
                        AuthorText.find(text).or(() -> text.length() < 40 ? person(text) : Optional.empty());
                if (found.flatMap(this::person).isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A by-line in the blocks around the headline. */
    Optional<String> nearHeadline(PageBlocks page, int headline) {
        if (headline < 0) {
            return Optional.empty();
        }
        List<Block> blocks = page.blocks();
        for (int i = Math.max(0, headline - 4); i < Math.min(blocks.size(), headline + NEAR); i++) {
            Block block = blocks.get(i);
            if (i != headline && block.weight() < 200 && block.marks() < 5) {
                Optional<String> found = AuthorText.find(block.text()).flatMap(this::person);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A by-line at the beginning or the end of the body. */
    Optional<String> lines(List<String> lines) {
        return byLine(lines).flatMap(this::person);
    }

    /** The first by-line in the first four or the last eight of these lines. */
    static Optional<String> byLine(List<String> lines) {
        int last = lines.size();
        for (int i = 0; i < last; i++) {
            if (i < 4 || i >= last - 8) {
                Optional<String> found = AuthorText.find(lines.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> person(String raw) {
        return AuthorText.name(raw).filter(name -> {
            String bare = Characters.skeleton(name);
            return !bare.isEmpty() && !sites.contains(bare) && !NOBODY.contains(name.toLowerCase(Locale.ROOT));
        });
    }
}
