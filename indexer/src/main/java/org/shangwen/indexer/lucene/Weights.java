package org.shangwen.indexer.lucene;

/** What counts how much in the order by relevance. The unit is one BM25 score of a word in the text. */
final class Weights {

    /** A word in the title, against one in the text. */
    static final float TITLE = 2.0f;

    /** A company named in the title, against one named in the text. */
    static final float COMPANY_IN_TITLE = 2.0f;

    /** That the article is about a company asked for. */
    static final float SUBJECT = 4.0f;

    /** Characters that the segmenter did not see as the word, against the word. */
    static final float CHARACTERS = 0.7f;

    /** Words that stand together as typed. */
    static final float CLOSENESS = 0.3f;

    /** A single character of a name-like run. */
    static final float SINGLE_CHARACTER = 0.5f;

    /** More bonuses are not given. */
    static final int MAX_BONUSES = 64;

    /** Longer pieces of text are hardly found as typed. */
    static final int MAX_CLOSE = 20;

    /** An article of today, against one very old. */
    static final float RECENCY = 1.0f;

    /** The age in days at which half of {@link #RECENCY} is left. */
    static final int RECENCY_HALF_DAYS = 180;

    /** More words than these are not searched. */
    static final int MAX_WORDS = 64;

    private static final int ALL_UP_TO = 5;
    private static final double SOME = 0.3;

    private Weights() {}

    /**
     * How many of a query's words an article must have: all of a few, but only some of a sentence, whose words are not all
     * meant to be there. The order by relevance does the rest.
     */
    static int wordsRequired(int words) {
        return words <= ALL_UP_TO ? words : wordsRequiredRelaxed(words);
    }

    /** How many of a query's words are enough where no article has all that are wanted. */
    static int wordsRequiredRelaxed(int words) {
        return Math.max(1, (int) Math.ceil(words * SOME));
    }
}
