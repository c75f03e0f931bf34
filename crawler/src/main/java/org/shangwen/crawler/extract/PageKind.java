package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Optional;
import org.shangwen.crawler.extract.Extraction.Rejected;

/**
 * Tells pages that are no articles. Every rule needs two kinds of evidence at least, one of them that there is little
 * text: a short article must pass, and so must one among many links.
 */
final class PageKind {

    private static final float LEAST = 40;

    /** Error pages and walls have less text than this. */
    private static final float NOTICE = 500;

    /** With more text than this a page with pictures or a film is an article. */
    private static final float BODY = 200;

    /** With less text than this below the name of a channel a few linked headings make a list. */
    private static final float BARE = 150;

    private static final int FEW = 5;

    /** A body begins so many blocks below its headline at most. */
    private static final int NEAR = 14;

    /** So many pieces with linked headings make a list below the name of a channel; twice as many elsewhere. */
    private static final int CARDS = 4;

    /** So many blocks of a page without text are looked at. */
    private static final int SHOWN = 20;

    /** A title of a channel has less weight than this, a headline more. */
    private static final float HEADLINE = 22;

    private final PageBlocks page;
    private final int headline;
    private final String title;
    private final BodyPlace body;
    private final List<String> lines;
    private final PageSigns signs;
    private float text;
    private int sentences;
    private float linked;
    private int links;

    private PageKind(PageBlocks page, int headline, String title, BodyPlace body, List<String> lines) {
        this.page = page;
        this.headline = headline;
        this.title = title;
        this.body = body;
        this.lines = lines;
        this.signs = new PageSigns(page.root().element);
        for (String line : lines) {
            text += Characters.weight(line);
            sentences += Characters.marks(line);
        }
        for (Block block : page.blocks()) {
            if (isLinkedHeading(block) && !block.chrome()) {
                linked += block.weight();
                links++;
            }
        }
    }

    /**
     * Why a page is no article; empty if it may be one.
     *
     * @param headline the index of the headline's block, or -1
     * @param title the headline
     * @param body how the body stands in the page
     * @param lines what the body says, without noise
     */
    static Optional<Rejected> objection(
            PageBlocks page, int headline, String title, BodyPlace body, List<String> lines) {
        return new PageKind(page, headline, title, body, lines).objection();
    }

    private Optional<Rejected> objection() {
        return notice().or(this::front)
                .or(this::cards)
                .or(() -> isChannel() ? Optional.empty() : media())
                .or(this::linkedHeadings)
                .or(this::farFromHeadline)
                .or(this::media)
                .or(this::nothing);
    }

    /** Error pages and walls say what they are in the title or at once in the text. */
    private Optional<Rejected> notice() {
        if (text >= NOTICE) {
            return Optional.empty();
        }
        List<String> looked =
                isBelowHeadline() && sentences >= 3 ? List.of() : lines.subList(0, Math.min(lines.size(), 4));
        return Notices.of(signs.title(), title, text < LEAST ? shown() : looked)
                .or(() -> text < LEAST && signs.asksPassword()
                        ? Optional.of(new Rejected(PageType.WALL, "a wall: it asks for a password"))
                        : Optional.empty());
    }

    /** What a page without a body shows, but for its links. */
    private List<String> shown() {
        return page.blocks().stream()
                .filter(block -> block.linkDensity() < 0.5f)
                .limit(SHOWN)
                .map(Block::text)
                .toList();
    }

    private Optional<Rejected> front() {
        boolean rich = links >= 10 && (linked > 0.3f * text || isChannel());
        return signs.isFront() && rich
                ? Optional.of(new Rejected(
                        PageType.HOME, "a home page: the address of a site's front and " + links + " linked headings"))
                : Optional.empty();
    }

    private Optional<Rejected> cards() {
        boolean many = body.cards() >= (isChannel() ? CARDS : 2 * CARDS) && (isChannel() || !signs.isDeclaredArticle());
        boolean named = body.cards() > 0 && isChannel() && (signs.isListing() || signs.isLabelled(title));
        return many || named ? list("pieces with linked headings of their own: " + body.cards()) : Optional.empty();
    }

    private Optional<Rejected> linkedHeadings() {
        boolean poor = (sentences < 4 && !isBelowHeadline()) || (headline < 0 && linked > 2.5f * text);
        boolean bare = isChannel() && text < BARE && sentences < 4 && links >= FEW;
        if ((links >= 15 || bare) && linked > text && poor) {
            return list(links + " linked headings and little running text");
        }
        int inside = body.links();
        boolean many = inside >= (headline < 0 ? 8 : 15) && inside * 2 > lines.size();
        boolean channel = isChannel() && inside >= 6 && inside * 2.5f > lines.size();
        return many || channel ? list(inside + " linked headings among " + lines.size() + " lines") : Optional.empty();
    }

    /** Text far below the headline, with linked headings between the two, is the foot of a list. */
    private Optional<Rejected> farFromHeadline() {
        if (headline < 0 || body.from() <= headline || text > 3 * NOTICE) {
            return Optional.empty();
        }
        float between = 0;
        int count = 0;
        for (int i = headline + 1; i < body.from(); i++) {
            Block block = page.blocks().get(i);
            if (isLinkedHeading(block) && !block.chrome()) {
                between += block.weight();
                count++;
            }
        }
        return count > FEW && between > text && !signs.isDeclaredArticle()
                ? list(count + " linked headings between the title and the text")
                : Optional.empty();
    }

    private Optional<Rejected> media() {
        if (text >= BODY) {
            return Optional.empty();
        }
        int video = signs.video();
        if (video >= 2) {
            return Optional.of(new Rejected(PageType.VIDEO, "a video: a player and little text"));
        }
        int gallery = signs.gallery();
        if (gallery >= 2) {
            return Optional.of(new Rejected(PageType.GALLERY, "a gallery: pictures and little text"));
        }
        return Optional.empty();
    }

    private Optional<Rejected> nothing() {
        if (text >= LEAST || (isBelowHeadline() && sentences > 0)) {
            return Optional.empty();
        }
        String seen = page.blocks().size() + " blocks, none of them running text";
        return links >= 10
                ? list(links + " linked headings and no text")
                : Optional.of(new Rejected(PageType.EMPTY, "no text: " + seen));
    }

    private static Optional<Rejected> list(String reason) {
        return Optional.of(new Rejected(PageType.LIST, "a list: " + reason));
    }

    /** Whether what stands for a headline is as short as the name of a channel, or absent. */
    private boolean isChannel() {
        return headline < 0 || page.blocks().get(headline).weight() < HEADLINE || signs.isLabelled(title);
    }

    /** Whether the text follows a headline at once; a short one must have a date, for channels have none. */
    private boolean isBelowHeadline() {
        if (headline < 0 || body.from() <= headline || body.from() > headline + NEAR) {
            return false;
        }
        boolean dated = false;
        for (int i = headline + 1; i < body.from(); i++) {
            if (isLinkedHeading(page.blocks().get(i))) {
                return false;
            }
            dated |= hasYear(page.blocks().get(i).text());
        }
        return dated || !isChannel();
    }

    private static boolean hasYear(String text) {
        for (int i = 4; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '年' || c == '/' || c == '.')
                    && text.charAt(i - 4) == '2'
                    && text.charAt(i - 3) == '0'
                    && Character.isDigit(text.charAt(i - 2))
                    && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLinkedHeading(Block block) {
        return block.linkDensity() > 0.7f && block.weight() > 14;
    }
}
