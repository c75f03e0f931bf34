package org.shangwen.indexer;

/** The order of hits. Equal ones follow in the order of their ids, so that paging is stable. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
}
