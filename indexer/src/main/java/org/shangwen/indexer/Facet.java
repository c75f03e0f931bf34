package org.shangwen.indexer;

/** What hits can be counted by. */
public enum Facet {
    COMPANY,
    SOURCE,
    /** Month of publication, {@code 2021-10}, in Asia/Shanghai. */
    MONTH
}
