package org.shangwen.crawler.extract;

/** Lines that are noise only near the beginning or the end of a body, where what they say is no part of the article. */
final class EdgeLines {

    private static final WordList CREDITS = WordList.read("credits.txt");
    private static final WordList PAIRS = WordList.read("lines-pairs.txt");
    private static final WordList MAKERS = WordList.read("lines-makers.txt");
    private static final WordList DATED = WordList.read("lines-dated.txt");
    private static final String SIGNS = "：｜|丨│/";
    private static final float SHORT = 60;
    private static final float LICENCE = 200;
    private static final float BIOGRAPHY = 500;
    private static final int LONGEST_ROLE = 10;

    private EdgeLines() {}

    /**
     * Whether a line is noise where it stands.
     *
     * @param line the line
     * @param bare the same in lower case, without blanks and leading signs, with full-width signs
     */
    static boolean isNoise(String line, String bare) {
        float weight = Characters.weight(bare);
        if (weight < SHORT && (isMaker(line, bare) || isDated(bare))) {
            return true;
        }
        return (weight < 2 * SHORT && isCredits(bare))
                || (weight < LICENCE && PAIRS.pairs(bare))
                || (weight < BIOGRAPHY && isBiography(bare));
    }

    /** 记者：林晓舟, 云帆观察记者｜林晓舟, 监制/苏镕 编辑/卢堃: a role, a sign and names. */
    private static boolean isCredits(String bare) {
        int sign = sign(bare);
        if (sign <= 0 || sign > LONGEST_ROLE || sign + 1 >= bare.length()) {
            return false;
        }
        return CREDITS.ends(bare.substring(0, sign)) && isNames(bare.substring(sign + 1));
    }

    private static int sign(String bare) {
        for (int i = 0; i < bare.length() && i <= LONGEST_ROLE; i++) {
            if (SIGNS.indexOf(bare.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNames(String text) {
        return text.chars().noneMatch(c -> "。！？；!?;…“”《".indexOf(c) >= 0);
    }

    /** 云帆工作室出品: who made it, and nothing else. */
    private static boolean isMaker(String line, String bare) {
        return MAKERS.ends(bare) && Characters.marks(line.replace("、", "")) == 0;
    }

    /** Published 2:16 AM EST Nov 20: a label and a time. */
    private static boolean isDated(String bare) {
        return DATED.begins(bare) && bare.chars().anyMatch(Character::isDigit) && !bare.endsWith(".");
    }

    /** 林晓舟，公众号：云帆观察，某网专栏作家。… : the author tells of himself. */
    private static boolean isBiography(String bare) {
        int account = bare.indexOf("公众号：");
        return account >= 0 && account < 40 && (bare.contains("专栏作家") || account < 20);
    }
}
