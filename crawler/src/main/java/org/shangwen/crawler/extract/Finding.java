package org.shangwen.crawler.extract;

/**
 * What one link of the chain found of one field, and why.
 *
 * @param field the field, such as {@code author}
 * @param link the link, such as {@code json-ld}
 * @param value what it found, shortened to {@value #LONGEST} characters
 * @param reason why it holds that for the field
 * @param taken whether the article has it; else a link before it in the field's order had found something
 */
public record Finding(String field, String link, String value, String reason, boolean taken) {

    /** The most characters of a value. */
    public static final int LONGEST = 200;
}
