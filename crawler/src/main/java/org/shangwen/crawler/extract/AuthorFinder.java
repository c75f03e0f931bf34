package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote an article. The site itself is no author, nor is the medium it was taken from, nor its editor. */
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
        "bytedance:author"
    };
    private static final String[] MEDIA = {"mediaid", "source", "contentsource", "copyfrom"};
    private static final int NEAR = 14;
    private static final int BEFORE = 4;
    private static final int LONGEST = 90;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WITHIN = 24;
    private static final int MOST = 50;

    private final PageElements elements;
    private final SiteNames sites;

    /**
     * @param sites the names of the site and its publisher
     */
    AuthorFinder(Document document, PageElements elements, List<String> sites) {
        this.elements = elements;
        this.sites = SiteNames.of(document.title(), sites);
    }

    Optional<String> jsonLd(JsonLd jsonLd) {
        return persons(jsonLd.authors());
    }

    /** The persons that structured data only refer to. */
    Optional<String> referred(JsonLd jsonLd) {
        return persons(jsonLd.referredAuthors());
    }

    private Optional<String> persons(List<String> names) {
        return PersonNames.join(names.stream()
                .limit(MOST)
                .flatMap(name -> person(name).stream())
                .distinct()
                .limit(5)
                .toList());
    }

    Optional<String> metas(Metas metas) {
        List<String> media = metas.all(MEDIA).stream().map(Characters::skeleton).toList();
        return metas.all(METAS).stream()
                .limit(MOST)
                .filter(name -> !media.contains(Characters.skeleton(name)))
                .flatMap(name -> person(name).stream())
                .findFirst();
    }

    /** An element that its microdata, relation, class or id call author or by-line. */
    Optional<String> named() {
        for (List<Element> candidates :
                List.of(elements.property("author"), elements.related("author"), elements.credited())) {
            int looked = 0;
            for (Element element : candidates) {
                if (looked++ == MOST) {
                    break;
                }
                Optional<String> found = isAuthor(element)
                        ? element(element).filter(name -> !isMedium(element, name))
                        : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> element(Element element) {
        String text = element.attr("content");
        if (text.isBlank()) {
            Element name = element.hasAttr("itemprop") ? element.selectFirst("[itemprop=name]") : null;
            text = ElementText.of(name == null ? element : name, LONGEST);
        }
        if (text.isBlank() || text.length() >= LONGEST) {
            return Optional.empty();
        }
        String line = text;
        Optional<String> found = AuthorText.find(line);
        return found.or(() -> line.length() < LONGEST_NAME && Characters.marks(line) == 0
                        ? AuthorText.name(line)
                        : Optional.empty())
                .filter(sites::isOther);
    }

    /** Whether it stands behind a label of the source or, without one, beside the time. */
    private static boolean isMedium(Element element, String name) {
        Element around = element.parent();
        if (around == null) {
            return false;
        }
        String line = ElementText.of(around, LONGEST);
        return OriginText.find(line)
                .or(() -> OriginText.besideTime(line))
                .filter(medium -> Characters.skeleton(medium).equals(Characters.skeleton(name)))
                .isPresent();
    }

    private static boolean isAuthor(Element element) {
        if (element.hasAttr("itemprop") || element.hasAttr("rel")) {
            return !PageParts.isAside(element);
        }
        String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        boolean author = names.contains("author")
                || names.contains("byline")
                || names.contains("by-line")
                || names.contains("writer")
                || names.contains("reporter");
        boolean other = names.contains("avatar") || names.contains("bio") || names.contains("editor");
        return author && !other && !PageParts.isAside(element);
    }

    /** A by-line in the blocks around the headline. */
    Optional<String> nearHeadline(PageBlocks page, int headline) {
        if (headline < 0) {
            return Optional.empty();
        }
        List<Block> blocks = page.blocks();
        boolean han = blocks.get(headline).text().chars().anyMatch(Characters::isHan);
        for (int i = headline + 1; i < Math.min(blocks.size(), headline + NEAR); i++) {
            Optional<String> found = block(blocks.get(i), han);
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
            Optional<String> found = block(blocks.get(i), han);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> block(Block block, boolean han) {
        if (block.weight() >= 200 || block.marks() >= 5 || block.kind() == Block.Kind.CAPTION) {
            return Optional.empty();
        }
        boolean latin = block.text().regionMatches(true, 0, "by", 0, 2);
        return latin && han ? Optional.empty() : AuthorText.find(block.text()).filter(sites::isOther);
    }

    /** A by-line at the beginning or the end of the body, or the only line within it that is nothing else. */
    Optional<String> lines(List<String> lines) {
        return byLine(lines).filter(sites::isOther).or(() -> within(lines));
    }

    private Optional<String> within(List<String> lines) {
        List<String> found = lines.stream()
                .filter(line -> line.length() <= LONGEST_WITHIN && Characters.marks(line) == 0)
                .flatMap(line -> AuthorText.find(line).stream())
                .filter(sites::isOther)
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
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
        return AuthorText.name(raw).filter(sites::isOther);
    }
}
