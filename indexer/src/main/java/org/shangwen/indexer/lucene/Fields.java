package org.shangwen.indexer.lucene;

/**
 * The fields of the index. A change of what they hold is a new {@link IndexFolder#SCHEMA}; one more field, which
 * documents written before lack, is not.
 */
final class Fields {

    /** The article's id: term and sort value. */
    static final String ID = "id";

    /** The article as it was put in, but for its HTML form. */
    static final String STORED = "stored";

    /** The HTML form of the article; absent where it has none. */
    static final String HTML = "html";

    /** {@link org.shangwen.model.Article#fingerprint()}, per document. */
    static final String FINGERPRINT = "fingerprint";

    /** Time of publication in milliseconds since 1970; absent where unknown. */
    static final String PUBLISHED = "published";

    /** Month of publication, such as 2021-10; absent where unknown. */
    static final String MONTH = "month";

    static final String SOURCE = "source";
    static final String SOURCE_NAME = "source_name";
    static final String AUTHOR = "author";
    static final String ORIGIN = "origin";
    static final String TAG = "tag";

    /** The ids of all linked companies. */
    static final String COMPANY = "company";

    /** The ids of the companies that the article is about. */
    static final String SUBJECT = "subject";

    /** Company ids where they are mentioned in the title, in the text. */
    static final String COMPANY_TITLE = "company_title";

    static final String COMPANY_TEXT = "company_text";

    /** smartcn words, without positions. */
    static final String WORDS_TITLE = "words_title";

    static final String WORDS_TEXT = "words_text";

    /** Single characters, with positions. */
    static final String EXACT_TITLE = "exact_title";

    static final String EXACT_TEXT = "exact_text";

    /** Longer names, such as an author's, are cut to this many characters, well below what a term may have. */
    private static final int MAX_KEYWORD = 1000;

    private Fields() {}

    /** A name as it is indexed and looked up. */
    static String keyword(String name) {
        return name.length() <= MAX_KEYWORD ? name : name.substring(0, MAX_KEYWORD);
    }
}
