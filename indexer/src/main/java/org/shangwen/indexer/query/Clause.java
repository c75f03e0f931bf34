package org.shangwen.indexer.query;

import org.shangwen.mining.company.CompanyId;

/** One part of a query. */
public sealed interface Clause {

    /** The characters of the query that it was read from, without minus and quotes. */
    String from();

    /** Whether articles that match it are unwanted. */
    boolean excluded();

    /** A company, under whatever name it stands in the article. */
    record NamedCompany(CompanyId company, String from, boolean excluded) implements Clause {}

    /** These characters, one after the other. */
    record Phrase(String from, boolean excluded) implements Clause {}

    /** The words of a piece of text without spaces. */
    record Words(String from, boolean excluded) implements Clause {}
}
