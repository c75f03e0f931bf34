package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cleans titles: the site's name and channels behind or before the headline go. */
final class Titles {

    private static final String SEPARATORS = "_|-–—｜·»«›:：丨";
    private static final int SHORTEST = 4;

    private Titles() {}

    /**
     * The headline in a page's title.
     *
     * @param title the text of {@code <title>}
     * @param siteName the site's own name, or empty
     */
    static String headline(String title, String siteName) {
        List<int[]> cuts = separators(title);
        String rest = title;
        for (int i = cuts.size() - 1; i >= 0; i--) {
            int[] cut = cuts.get(i);
            String tail = rest.substring(cut[1]).strip();
            String head = rest.substring(0, cut[0]).strip();
            boolean site = !siteName.isEmpty() && Characters.skeleton(tail).contains(Characters.skeleton(siteName));
            boolean suffix =
                    Characters.weight(tail) <= Math.min(36, Characters.weight(head)) && Characters.marks(tail) == 0;
            if (Characters.weight(head) >= SHORTEST && (site || suffix)) {
                rest = head;
            } else {
                break;
            }
        }
        return rest.isEmpty() ? title : rest;
    }

    /** What stands behind the headline in a page's title, the last first. */
    static List<String> suffixes(String title) {
        List<int[]> cuts = separators(title);
        List<String> suffixes = new ArrayList<>();
        int end = title.length();
        for (int i = cuts.size() - 1; i >= 0; i--) {
            int[] cut = cuts.get(i);
            suffixes.add(title.substring(cut[1], end).strip());
            end = cut[0];
        }
        return suffixes;
    }

    /** The separators that can stand before a site's name: set off by blanks, or of the kinds that headlines lack. */
    private static List<int[]> separators(String title) {
        List<int[]> cuts = new ArrayList<>();
        for (int i = 1; i + 1 < title.length(); i++) {
            char c = title.charAt(i);
            if (SEPARATORS.indexOf(c) < 0) {
                continue;
            }
            boolean spaced = title.charAt(i - 1) == ' ' && title.charAt(i + 1) == ' ';
            boolean strong = c == '_' || c == '|' || c == '｜' || c == '»' || c == '丨';
            boolean dash = c == '-'
                    && (Characters.isHan(title.charAt(i - 1))
                            || title.charAt(i - 1) > 0xFF00
                            || title.charAt(i - 1) == ' ')
                    && i + 1 < title.length();
            int run = i;
            while (run + 1 < title.length() && title.charAt(run + 1) == c) {
                run++;
            }
            if (strong || dash || (spaced && c != ':' && c != '：') || (run > i && (c == '-' || c == ':' || c == '—'))) {
                cuts.add(new int[] {i, run + 1});
            }
            i = run;
        }
        return cuts;
    }

    /**
     * The block that shows the headline: its text is the page's title or a large part of it. The first heading of those
     * that hold the most of it wins.
     */
    static Optional<Integer> find(PageBlocks page, List<String> titles) {
        int best = -1;
        float most = 0;
        for (String title : titles) {
            String whole = Characters.skeleton(title);
            if (whole.length() < 2) {
                continue;
            }
            Bigrams pairs = new Bigrams(title);
            for (int i = 0; i < page.blocks().size(); i++) {
                Block block = page.blocks().get(i);
                if (block.text().length() > 300 || block.weight() < SHORTEST) {
                    continue;
                }
                float likeness = likeness(whole, pairs, block);
                if (likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static float likeness(String whole, Bigrams pairs, Block block) {
        String shown = Characters.skeleton(block.text());
        if (shown.length() < 2) {
            return 0;
        }
        float likeness;
        if (whole.equals(shown)) {
            likeness = 1;
        } else if (whole.startsWith(shown)) {
            likeness = Math.min(0.99f, 0.5f + shown.length() / (float) whole.length());
        } else {
            if (shown.length() * 5 < whole.length() * 2 || shown.length() * 2 > whole.length() * 5) {
                return 0;
            }
            float both = Math.min(pairs.within(block.text()), 1) * pairs.covers(block.text());
            likeness = both < 0.6f ? 0 : both * 0.95f;
        }
        if (likeness < 0.55f) {
            return 0;
        }
        float link = block.linkDensity() > 0.5f ? 0.3f : 0;
        return likeness + level(block) - link;
    }

    private static float level(Block block) {
        return switch (block.region().tag()) {
            case "h1" -> 0.3f;
            case "h2" -> 0.2f;
            case "h3" -> 0.15f;
            case "h4", "h5", "h6" -> 0.05f;
            default -> block.kind() == Block.Kind.HEADING ? 0.15f : 0;
        };
    }
}
